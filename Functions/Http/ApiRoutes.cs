using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Http;

/// <summary>An HTTP function as it is declared.</summary>
public sealed record ApiRoute(string Function, string Template, IReadOnlyList<string> Declared, AuthorizationLevel Level);

/// <summary>The routes of all HTTP functions, read from their declarations.</summary>
public static class ApiRoutes
{
    public static IReadOnlyDictionary<string, ApiRoute> ByFunction { get; } = Read();

    private static readonly Dictionary<string, ApiEndpoint> Known = Endpoints.All.ToDictionary(endpoint => endpoint.Function);

    /// <summary>The methods that the route of an endpoint takes, its own and those of the functions beside it.</summary>
    public static IReadOnlyList<string> AllowedBeside(ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return ByFunction.TryGetValue(endpoint.Function, out var route) ? Allowed(route.Template) : [.. endpoint.Methods, HttpMethods.Options];
    }

    /// <summary>The methods of the route that a path below the prefix takes; null when there is none.</summary>
    public static IReadOnlyList<string>? AllowedAt(string path) => ByFunction.Values
        .Where(route => Known.ContainsKey(route.Function))
        .FirstOrDefault(route => Matches(route.Template, path)) is { } found ? Allowed(found.Template) : null;

    private static IReadOnlyList<string> Allowed(string template) =>
    [
        .. ByFunction.Values.Where(route => route.Template == template && Known.ContainsKey(route.Function)).SelectMany(route => Known[route.Function].Methods),
        HttpMethods.Options,
    ];

    private static bool Matches(string template, string path)
    {
        var values = new RouteValueDictionary();
        var parsed = TemplateParser.Parse(template);
        return new TemplateMatcher(parsed, []).TryMatch("/" + path, values)
            // A catch-all takes nothing at all too; the function behind it does not.
            && parsed.Parameters.All(part => !part.IsCatchAll || values.GetValueOrDefault(part.Name!) is string { Length: > 0 });
    }

    private static Dictionary<string, ApiRoute> Read() =>
        (from type in typeof(ApiRoutes).Assembly.GetTypes()
         from method in type.GetMethods()
         let function = method.GetCustomAttribute<FunctionAttribute>()
         where function is not null
         from parameter in method.GetParameters()
         let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
         where trigger is not null
         select new ApiRoute(function.Name, trigger.Route ?? function.Name, [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant())], trigger.AuthLevel))
        .ToDictionary(route => route.Function);
}
