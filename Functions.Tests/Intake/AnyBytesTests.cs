using System.Text;
using CsCheck;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake;

/// <summary>Any bytes at all are read or rejected, by whatever format they look like.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Starts =
    [
        "", "", "%PDF-1.4\n", "{\\rtf1 ", "<html><body><p>", "<rss><channel><item><description>", "<feed><entry><content>", "<nitf><body><body.content><p>", "{\"body\":\"", "[{\"text\":", "{\"a\":1}\n{",
        "title,body\na,", "title\tbody\n", "---\ntitle: a\n---\n", "# ", "Subject: a\nFrom: b@example\nMIME-Version: 1.0\n\n", "From b@example Thu Oct  1 10:00:00 2015\nSubject: a\nFrom: b@example\n\n", "\u001f\u008b\u0008", "PK\u0003\u0004",
    ];

    private static readonly string[] Names = ["a", "a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml", "a.eml", "a.pdf", "a.docx", "a.rtf", "a.md", "a.zip", "a.gz", "a.tar", "a.mbox"];

    private static readonly Gen<byte[]> Text = Gen.String[Gen.Char["abc XY.,;:'\"<>/\\{}[]()=&#-\n\r\t0123456789éß\u0301\u00AD\u200B\u202E\u2028漢ก"], 0, 400].Select(Encoding.UTF8.GetBytes);

    private static readonly Gen<byte[]> Any = Gen.OneOf(Gen.Byte.Array[0, 400], Text);

    private static readonly Gen<(string Name, byte[] Content)> Files = Gen.Select(
        Gen.Int[0, Names.Length - 1].Select(at => Names[at]), Gen.Int[0, Starts.Length - 1].Select(at => Starts[at]), Any, Any, (name, start, middle, end) => (name, (byte[])[.. Encoding.Latin1.GetBytes(start), .. middle, .. end]));

    [Fact]
    public void Any_bytes_end_as_articles_or_rejections() => Files.Sample(
        file =>
        {
            var items = new DroppedFile(file.Content, file.Name).Items();
            return items.Count > 0 && items.All(item => item switch
            {
                ReadArticle { Article: var article } => article.Paragraphs.Count > 0 && article.Paragraphs.All(paragraph => paragraph.Length > 0 && !paragraph.Any(char.IsControl)),
                Rejected rejected => rejected.Code.Length > 0 && rejected.Reason.EndsWith('.'),
                _ => false,
            });
        },
        iter: 3_000, threads: 1, print: file => $"{file.Name}: {Convert.ToHexString(file.Content)}");
}
