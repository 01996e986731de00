using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>
/// The query string of a request. Every parameter is asked for by name and checked; what was not asked for is unknown, and both are
/// answered together, so that a caller learns of all mistakes at once.
/// </summary>
public sealed class Parameters(HttpRequest request)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 1000;

    private readonly List<ParameterFault> _faults = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal) { "code", "clientId" }; // Function keys may come in the query.

    public string? Text(string name)
    {
        _asked.Add(name);
        var values = request.Query[name];
        if (values.Count > 1) Fault(name, "it is given more than once.");
        return values is [{ Length: > 0 } value, ..] ? value : null;
    }

    public string? OneOf(string name, IReadOnlyCollection<string> allowed)
    {
        if (Text(name) is not { } value || allowed.Contains(value)) return Text(name);
        Fault(name, $"'{value}' is none of {string.Join(", ", allowed)}.");
        return null;
    }

    public int Number(string name, int standard, int least, int most)
    {
        if (Text(name) is not { } value) return standard;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Fault(name, $"'{value}' is not a whole number from {least} to {most}.");
        return standard;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(name, $"'{value}' is not a day written as yyyy-MM-dd.");
        return null;
    }

    public int Limit() => Number("limit", DefaultLimit, 1, MaxLimit);

    /// <summary>Where to go on; read it after all parameters that make the question.</summary>
    public string? Position()
    {
        if (Text("cursor") is not { } cursor) return null;
        if (Cursor.TryDecode(cursor, Question(), out var position)) return position;
        Fault("cursor", "it was not given for this list; start again without it.");
        return null;
    }

    public string? NextCursor(string? position) => Cursor.Encode(position, Question());

    /// <summary>The answer to a request with mistakes; null when there are none.</summary>
    public IActionResult? Problem()
    {
        foreach (var name in request.Query.Keys.Where(name => !_asked.Contains(name)).Order(StringComparer.Ordinal))
        {
            Fault(name, $"it is unknown here; known are {string.Join(", ", _asked.Except(["code", "clientId"]).Order(StringComparer.Ordinal))}.");
        }

        return _faults.Count > 0 ? Http.Problem.BadParameters(_faults) : null;
    }

    public void Fault(string name, string reason) => _faults.Add(new(name, reason));

    private string Question() => string.Join('&', _asked
        .Where(name => name is not ("limit" or "cursor" or "code" or "clientId"))
        .Order(StringComparer.Ordinal)
        .Select(name => $"{name}={request.Query[name]}").Prepend(request.Path.Value));
}
