using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using Dateline.Functions.Query.Maps;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Query.Timelines;

namespace Dateline.Functions.Http;

/// <summary>The JSON of the HTTP surface: camelCase, text as it reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Page<ArticleSummary>))]
[JsonSerializable(typeof(Page<EntitySummaryView>))]
[JsonSerializable(typeof(Page<EntityArticle>))]
[JsonSerializable(typeof(Page<RelatedEntity>))]
[JsonSerializable(typeof(Page<StoryArticle>))]
[JsonSerializable(typeof(Page<JsonObject>))]
[JsonSerializable(typeof(Page<DropView>))]
[JsonSerializable(typeof(Page<FailureView>))]
[JsonSerializable(typeof(Page<SearchHit>))]
[JsonSerializable(typeof(Page<TimelinePeriod>))]
[JsonSerializable(typeof(Page<PlaceCount>))]
[JsonSerializable(typeof(DropStory))]
[JsonSerializable(typeof(DropReceipt))]
[JsonSerializable(typeof(FailureView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
