using Dateline.Functions.Http;

namespace Dateline.Functions.Tests.Http;

public sealed class CursorTests
{
    [Fact]
    public void A_cursor_gives_back_its_position_for_the_same_question()
    {
        var cursor = Cursor.Encode("1!8!abc 1!12!Łódź", "/api/articles&from=2015-01-01")!;

        Assert.True(Cursor.TryDecode(cursor, "/api/articles&from=2015-01-01", out var position));
        Assert.Equal("1!8!abc 1!12!Łódź", position);
    }

    [Fact]
    public void A_cursor_is_refused_for_another_question() =>
        Assert.False(Cursor.TryDecode(Cursor.Encode("position", "/api/articles")!, "/api/drops", out _));

    [Fact]
    public void A_changed_cursor_is_refused()
    {
        var cursor = Cursor.Encode("position", "q")!;

        for (var at = 0; at < cursor.Length; at++)
        {
            var changed = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            Assert.False(Cursor.TryDecode(changed, "q", out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!?")]
    [InlineData("AAAA BBBB")]
    public void What_is_no_cursor_is_refused(string cursor) => Assert.False(Cursor.TryDecode(cursor, "q", out _));

    [Fact]
    public void The_end_of_a_list_has_no_cursor() => Assert.Null(Cursor.Encode(null, "q"));
}
