using Dateline.Functions.Http.OpenApi;
using Dateline.Functions.Query;
using Dateline.Functions.Query.Maps;
using static Dateline.Functions.Http.ContentFormat;

namespace Dateline.Functions.Http;

/// <summary>How each endpoint can answer, the one to take when nobody asks first.</summary>
public static class ContentFormats
{
    private static readonly Dictionary<string, IReadOnlyList<ContentFormat>> Special = new()
    {
        [nameof(Articles.ListArticles)] = [Json, JsonLines, Csv, Atom],
        [nameof(Entities.ListEntities)] = [Json, JsonLines, Csv, GeoJson],
        [nameof(Facts.ListEvents)] = [Json, JsonLines, Csv, GeoJson],
        [nameof(Facts.ListFigures)] = [Json, JsonLines, Csv, GeoJson],
        [nameof(Map.GetMap)] = [GeoJson, Json, JsonLines, Csv],
        [nameof(Articles.GetAnnotations)] = [JsonLinked, Json],
        [nameof(Articles.ExportArticles)] = [JsonLines],
        [nameof(Documentation.GetDocs)] = [Html],
        [nameof(Documentation.GetDocsScript)] = [Script],
    };

    public static IReadOnlyList<ContentFormat> Of(string function, bool isList) =>
        Special.TryGetValue(function, out var formats) ? formats : isList ? [Json, JsonLines, Csv] : [Json];
}
