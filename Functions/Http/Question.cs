using Dateline.Functions.Http.Parameters;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Storage.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>
/// What a request asks an endpoint, read by the endpoint's parameters. All mistakes are found at once, each with what is allowed.
/// </summary>
public sealed class Question
{
    // Function keys may come in the query string.
    private static readonly string[] Keys = ["code", "clientId"];

    private readonly HttpRequest _request;
    private readonly ApiEndpoint _endpoint;
    private readonly Dictionary<Parameter, object> _values = [];
    private readonly List<ParameterFault> _faults = [];

    private Question(HttpRequest request, ApiEndpoint endpoint) => (_request, _endpoint) = (request, endpoint);

    /// <summary>The answer to a request with mistakes; null when there are none.</summary>
    public IActionResult? Problem => _faults.Count > 0 ? Http.Problem.BadParameters(_faults) : null;

    public ApiEndpoint Endpoint => _endpoint;

    /// <summary>How to answer: what <c>format</c> says, else what <c>Accept</c> takes; null when that is none of the endpoint's.</summary>
    public ContentFormat? Format { get; private set; }

    public int Limit => this[ApiParameters.Limit];

    /// <summary>Where to go on; null at the beginning.</summary>
    public string? Position { get; private set; }

    public string? this[TextParameter parameter] => Value(parameter) as string;

    public string? this[CodeParameter parameter] => Value(parameter) as string;

    public string? this[WordParameter parameter] => Value(parameter) as string ?? parameter.Standard;

    public DateOnly? this[DayParameter parameter] => Value(parameter) as DateOnly?;

    public GeoBox? this[BoxParameter parameter] => Value(parameter) as GeoBox;

    public SearchWords? this[SearchParameter parameter] => Value(parameter) as SearchWords;

    public int this[NumberParameter parameter] => Value(parameter) as int? ?? parameter.Standard;

    public static Question Of(HttpRequest request, ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(endpoint);
        var question = new Question(request, endpoint);
        question.Read();
        return question;
    }

    public bool Has(Parameter parameter) => _values.ContainsKey(parameter);

    public void Fault(Parameter parameter, string reason)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        _faults.Add(new(parameter.Name, reason));
    }

    /// <summary>The cursor that stands for a position in the answer; null stays null.</summary>
    public string? CursorTo(string? position) => Cursor.Encode(position, Text());

    private object? Value(Parameter parameter) => _endpoint.Parameters.Contains(parameter)
        ? _values.GetValueOrDefault(parameter)
        : throw new InvalidOperationException($"'{parameter.Name}' is no parameter of {_endpoint.Function}.");

    private void Read()
    {
        foreach (var (name, given) in _request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Keys.Contains(name)) continue;
            if (_endpoint.Known.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter) _faults.Add(new(name, $"it is unknown here; {Known()}."));
            else if (given.Count > 1) Fault(parameter, "it is given more than once.");
            else if (given is [{ Length: > 0 } text]) Read(parameter, text);
        }

        ReadCursor();
        if (_endpoint.OneOf is [var first, ..] && _endpoint.OneOf.Count(parameter => _request.Query[parameter.Name] is [{ Length: > 0 }, ..]) != 1) Fault(first, Missing(_endpoint.OneOf));
        Format = _values.GetValueOrDefault(_endpoint.Format) as ContentFormat ?? Acceptance.Choose(_request.Headers, _endpoint.Formats);
        if (Day(ApiParameters.From) > Day(ApiParameters.To)) Fault(ApiParameters.From, "it lies after to.");
    }

    private static string Missing(IReadOnlyList<Parameter> needed) => needed is [var only]
        ? $"it has to be given: {only.Expected}."
        : $"exactly one of {string.Join(", ", needed.Select(parameter => parameter.Name))} has to be given.";

    private void Read(Parameter parameter, string text)
    {
        if (parameter.Read(text) is { } value) _values[parameter] = value;
        else Fault(parameter, $"'{text}' is not {parameter.Expected}.");
    }

    private void ReadCursor()
    {
        if (!_values.TryGetValue(ApiParameters.Cursor, out var cursor)) return;
        if (Cursor.TryDecode((string)cursor, Text(), out var position)) Position = position;
        else Fault(ApiParameters.Cursor, $"it is not {ApiParameters.Cursor.Expected}.");
    }

    private DateOnly? Day(DayParameter parameter) => _values.GetValueOrDefault(parameter) as DateOnly?;

    private string Known() => _endpoint.Known.Count == 0
        ? "this takes no parameters"
        : $"known are {string.Join(", ", _endpoint.Known.Select(parameter => parameter.Name).Order(StringComparer.Ordinal))}";

    /// <summary>The question without what only cuts its answer into pages.</summary>
    private string Text() => string.Join('&', _endpoint.Parameters
        .Where(parameter => parameter.IsPartOfQuestion)
        .Select(parameter => parameter.Name)
        .Order(StringComparer.Ordinal)
        .Select(name => $"{name}={_request.Query[name]}")
        .Prepend(_request.Path.Value));
}
