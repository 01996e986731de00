using System.Text;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Rtf;

public sealed class RtfFormatTests
{
    [Theory]
    [InlineData(@"{\rtf1\ansi\ansicpg1252 The caf\'e9 closed.\par It will open in May.}", "The café closed.|It will open in May.")]
    [InlineData(@"{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'f2 was written there.}", "Мост was written there.")]
    [InlineData(@"{\rtf1\ansi{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}}\f0 He wrote \f1\'cc\'ee\'f1\'f2\f0  there.}", "He wrote Мост there.")]
    [InlineData(@"{\rtf1\ansi\uc1 \u8220?Go,\u8221? she said\u8212-twice.}", "“Go,” she said—twice.")]
    [InlineData(@"{\rtf1 \ldblquote Go,\rdblquote  he said\emdash twice.}", "“Go,” he said—twice.")]
    [InlineData(@"{\rtf1{\stylesheet{\s0 Normal;}}{\*\generator Word;}{\info{\author Jo}{\title A}}{\header Page 3 of the paper}The bridge closed.{\footnote A note.}}", "The bridge closed.")]
    [InlineData(@"{\rtf1 Seen {\v hidden words }words, {\deleted gone }kept.}", "Seen words, kept.")]
    [InlineData(@"{\rtf1 See {\field{\*\fldinst HYPERLINK ""http://x""}{\fldrslt the map}} there.}", "See the map there.")]
    [InlineData(@"{\rtf1 One.\cell Two.\cell\row Three{\pict\pngblip 89504e47}.\par}", "One.|Two.|Three.")]
    [InlineData(@"{\rtf1 A brace \{ and a slash \\ in a sentence.}", @"A brace { and a slash \ in a sentence.")]
    public void The_words_are_read_and_nothing_beside_them(string rtf, string paragraphs) =>
        Assert.Equal(paragraphs.Split('|'), new DroppedFile(Encoding.Latin1.GetBytes(rtf), "a.rtf").Article().Paragraphs);

    [Fact]
    public void A_headline_is_the_first_line() =>
        Assert.Equal("Bridge closes at Orrin", new DroppedFile(Encoding.Latin1.GetBytes(@"{\rtf1 {\b Bridge closes at Orrin}\par The bridge closed on Monday, and the town was cut in two.\par}"), "story.txt").Article().Title);

    [Theory]
    [InlineData(@"{\rtf1", RejectionCodes.Malformed)]
    [InlineData(@"{\rtf1{\pict 0000}}", RejectionCodes.NoText)]
    public void What_has_no_words_is_rejected(string rtf, string code) =>
        Assert.Equal(code, new DroppedFile(Encoding.Latin1.GetBytes(rtf), "a.rtf").Rejection().Code);

    [Fact]
    public void Groups_may_not_nest_without_end() =>
        Assert.Equal(RejectionCodes.LimitExceeded, new DroppedFile(Encoding.Latin1.GetBytes(@"{\rtf1" + new string('{', 100_000) + "words"), "a.rtf").Rejection().Code);
}
