using Dateline.Extraction;
using Dateline.Intake.Languages;
using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>What the sender says about a file; it stands above what the file says about itself.</summary>
public sealed record ArticleOverrides
{
    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Source { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag; the text decides against it where it is clearly in another language.</summary>
    public string? Language { get; init; }

    /// <summary>Reads a blob's metadata; names in any case, unknown ones ignored, a value that cannot be understood rejected.</summary>
    public static (ArticleOverrides Overrides, Rejected? Rejection) FromMetadata(IEnumerable<KeyValuePair<string, string>> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var overrides = new ArticleOverrides();
        foreach (var (name, value) in metadata)
        {
            var given = Uri.UnescapeDataString(value).Trim();
            if (given.Length == 0) continue;
            switch (name.ToLowerInvariant())
            {
                case "published" when PrintedDate.Parse(given) is { } day:
                    overrides = overrides with { Published = day };
                    break;
                case "published":
                    return (overrides, new(RejectionCodes.BadMetadata,
                        $"The metadata value published '{given}' is not a date; write it as yyyy-MM-dd.", "metadata published"));
                case "source":
                    overrides = overrides with { Source = given };
                    break;
                case "url":
                    overrides = overrides with { Url = given };
                    break;
                case "language":
                    overrides = overrides with { Language = given };
                    break;
            }
        }

        return (overrides, null);
    }

    internal Article Apply(Article article)
    {
        article = article with
        {
            Published = Published ?? article.Published,
            PublishedFrom = Published is null ? article.PublishedFrom : DayOrigins.Sender,
            Source = Source ?? article.Source,
            Url = Url ?? article.Url,
        };
        return Language is null ? article : ArticleLanguage.Decide(article, Language);
    }
}
