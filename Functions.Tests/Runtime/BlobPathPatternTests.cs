using Dateline.Functions.Runtime;
using Dateline.Functions.Runtime.Blobs;

namespace Dateline.Functions.Tests.Runtime;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("drops/{name}", "a.txt", "name=a.txt")]
    [InlineData("drops/{name}", "deep/er/a.txt", "name=deep/er/a.txt")]
    [InlineData("drops", "deep/er/a.txt", "name=deep/er/a.txt")]
    [InlineData("drops/{folder}/{name}", "a/b/c", "folder=a/b name=c")]
    [InlineData("drops/{name}.{kind}", "a.tar.gz", "name=a.tar kind=gz")]
    [InlineData("drops/in/{name}.txt", "in/a.txt", "name=a")]
    [InlineData("drops/{a}-{b}-{c}", "1-2-3-4", "a=1-2 b=3 c=4")]
    [InlineData("drops/{a}{b}", "xyz", "a=xyz b=")]
    [InlineData("drops/exact.txt", "exact.txt", "")]
    public void A_matching_name_is_divided_into_its_parts(string path, string name, string parts) =>
        Assert.Equal(parts, string.Join(' ', BlobPathPattern.Parse(path).Match(name)!.OrderBy(part => path.IndexOf(part.Key, StringComparison.Ordinal)).Select(part => $"{part.Key}={part.Value}")));

    [Theory]
    [InlineData("drops/in/{name}", "out/a.txt")]
    [InlineData("drops/{name}.txt", "a.html")]
    [InlineData("drops/{name}.txt", "txt")]
    [InlineData("drops/exact.txt", "exact.txt.bak")]
    [InlineData("drops/{a}/{b}", "flat")]
    [InlineData("drops/ab{x}ba", "aba")]
    public void A_name_that_does_not_fit_is_left_alone(string path, string name) => Assert.Null(BlobPathPattern.Parse(path).Match(name));

    [Theory]
    [InlineData("{container}/a")]
    [InlineData("/a")]
    [InlineData("drops/{name")]
    public void A_path_without_container_or_with_an_open_brace_is_a_startup_fault(string path) =>
        Assert.Throws<StartupException>(() => BlobPathPattern.Parse(path));
}
