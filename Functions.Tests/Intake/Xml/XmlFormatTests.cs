using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Xml;

public sealed class XmlFormatTests
{
    [Fact]
    public void An_rss_feed_gives_an_article_an_item()
    {
        var items = Dropped.File("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Paper</title><language>en-gb</language>
            <item><title>Bridge closes &amp; reopens</title><link>https://paper.example/1</link><pubDate>Wed, 30 Sep 2015 06:00:00 GMT</pubDate>
              <dc:creator>Jane Doe</dc:creator><description>In short.</description>
              <content:encoded><![CDATA[<p>First words of the story.</p><p>Second words.</p>]]></content:encoded></item>
            <item><title>Only a title</title><link>https://paper.example/2</link></item>
            <item><title>Short</title><description>Words of the description.</description><pubDate>yesterday</pubDate></item>
            </channel></rss>
            """).Items();

        var article = items.ArticleAt(0);
        Assert.Equal(("Bridge closes & reopens", "Jane Doe", "The Paper", "https://paper.example/1", "en-gb"), (article.Title, article.Byline, article.Source, article.Url, article.Language));
        Assert.Equal(["First words of the story.", "Second words."], article.Paragraphs);
        Assert.Equal((RejectionCodes.NoText, "item 2"), (items.RejectedAt(1).Code, items.RejectedAt(1).Where));
        Assert.Null(items.ArticleAt(2).Published);
    }

    [Fact]
    public void An_atom_feed_gives_an_article_an_entry()
    {
        var article = Dropped.File("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Paper</title>
            <entry><title>Bridge closes</title><link rel="self" href="https://paper.example/self"/><link href="https://paper.example/1"/>
            <published>2015-09-30T06:00:00Z</published><author><name>Jane Doe</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First <em>words</em>.</p><p>Second words.</p></div></content></entry></feed>
            """).Article();

        Assert.Equal(("Bridge closes", "Jane Doe", "https://paper.example/1", new DateOnly(2015, 9, 30)), (article.Title, article.Byline, article.Url, article.Published!.Value));
        Assert.Equal(["First words.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void Nitf_is_read_with_its_document_type_left_alone()
    {
        var file = Dropped.File("""
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://agency.example/nitf-3-4.dtd">
            <nitf><head><title>Slug</title><docdata><date.issue norm="20150930T060000Z"/></docdata><pubdata name="The Agency" type="web"/></head>
            <body><body.head><hedline><hl1>Bridge closes at Orrin</hl1><hl2>Ferry runs</hl2></hedline><byline>By <person>Jane Doe</person></byline>
            <dateline><location>ORRIN, Scotland</location></dateline></body.head>
            <body.content><block><p>First words.</p><media><media-caption><p>A picture.</p></media-caption></media><p>Second words.</p></block></body.content></body></nitf>
            """);

        var article = file.Article();
        Assert.Equal("nitf", file.Read().Format);
        Assert.Equal(("Bridge closes at Orrin", "By Jane Doe", "The Agency", new DateOnly(2015, 9, 30)), (article.Title, article.Byline, article.Source, article.Published!.Value));
        Assert.Equal(["ORRIN, Scotland", "First words.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void Newsml_g2_gives_the_story_inside()
    {
        var article = Dropped.File("""
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet><newsItem guid="urn:1" version="1" xml:lang="en-GB">
            <itemMeta><provider literal="The Agency"/><versionCreated>2015-09-30T08:00:00Z</versionCreated></itemMeta>
            <contentMeta><contentCreated>2015-09-29T23:00:00Z</contentCreated><headline>Bridge closes</headline><by>Jane Doe</by><language tag="en"/></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
            <body><p>First words.</p><p>Second words.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
            """).Article();

        Assert.Equal(("Bridge closes", "Jane Doe", "The Agency", "en", new DateOnly(2015, 9, 29)), (article.Title, article.Byline, article.Source, article.Language, article.Published!.Value));
        Assert.Equal(["First words.", "Second words."], article.Paragraphs);
    }

    [Fact]
    public void A_feed_that_breaks_off_keeps_the_entries_before_the_break()
    {
        var items = Dropped.File("<rss><channel>\n<item><title>One</title><description>First words.</description></item>\n<item><title>Two</ti").Items();

        Assert.Equal("One", items.ArticleAt(0).Title);
        Assert.Equal(RejectionCodes.Malformed, items.RejectedAt(1).Code);
        Assert.StartsWith("line 3", items.RejectedAt(1).Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_a_document_type_declares_are_not_expanded()
    {
        var file = Dropped.File("""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>T</title><description>Words &c; &file;</description></item></channel></rss>
            """);

        Assert.Equal(RejectionCodes.Malformed, file.Rejection().Code);
    }

    [Fact]
    public void Elements_nested_without_end_are_rejected()
    {
        var file = Dropped.File("<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

        Assert.Equal(RejectionCodes.LimitExceeded, file.Rejection().Code);
    }

    [Fact]
    public void Xml_of_another_kind_is_not_read() =>
        Assert.Equal(RejectionCodes.UnsupportedFormat, Dropped.File("<?xml version=\"1.0\"?><invoice><total>4</total></invoice>").Rejection().Code);
}
