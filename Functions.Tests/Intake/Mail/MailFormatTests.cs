using System.Globalization;
using System.Text;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Mail;

public sealed class MailFormatTests
{
    private const string Plain = """
        From: "The Paper" <news@paper.example>
        To: desk@example.org
        Subject: =?utf-8?Q?Fwd=3A_Caf=C3=A9_closes?=
        Date: Wed, 30 Sep 2015 23:30:00 -0700
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The caf=C3=A9 at Orrin closed on Monday, and the town was cut in two unti=
        l the evening came.

        Second words of the story.
        """;

    [Fact]
    public void A_message_is_an_article_with_its_subject_as_title()
    {
        var article = Dropped.File(Plain + "\n-- \nJane Doe, The Paper\n", "a.eml").Article();

        Assert.Equal(("Café closes", "The Paper", new DateOnly(2015, 9, 30)), (article.Title, article.Source, article.Published!.Value));
        Assert.Equal(["The café at Orrin closed on Monday, and the town was cut in two until the evening came.", "Second words of the story."], article.Paragraphs);
    }

    [Fact]
    public void Of_a_message_in_two_forms_the_page_is_read()
    {
        var article = Dropped.File("""
            From: news@paper.example
            Subject: Bridge closes
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain

            See http://paper.example/1
            --b
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            PGh0bWw+PGJvZHk+PHA+VGhlIGJyaWRnZSBhdCBPcnJpbiBjbG9zZWQgb24gTW9uZGF5LCBhbmQgdGhlIHRvd24gd2FzIGN1dCBpbiB0d28uPC9wPjwvYm9keT48L2h0bWw+
            --b--
            """, "a.eml").Article();

        Assert.Equal(["The bridge at Orrin closed on Monday, and the town was cut in two."], article.Paragraphs);
    }

    [Fact]
    public void A_mailbox_gives_an_article_a_message()
    {
        var reading = Dropped.File($"From a@example Thu Oct  1 06:30:00 2015\n{Plain}\n\nFrom b@example Thu Oct  1 07:30:00 2015\n{Plain.Replace("closes", "opens", StringComparison.Ordinal)}\n", "box").Read();

        Assert.Equal("mbox", reading.Format);
        Assert.Equal(["Café closes", "Café opens"], reading.Items.Select(item => Assert.IsType<ReadArticle>(item).Article.Title));
    }

    [Fact]
    public void Parts_nested_without_end_do_not_hang_the_reader()
    {
        var mail = new StringBuilder("From: a@example\nSubject: Loop\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (var depth = 0; depth < 5000; depth++) mail.Append(CultureInfo.InvariantCulture, $"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n");

        Assert.IsType<Rejected>(Assert.Single(Dropped.File(mail.ToString(), "a.eml").Items()));
    }

    [Fact]
    public void Prose_that_opens_with_a_colon_is_no_mail() =>
        Assert.Equal("text", Dropped.File("Orrin: the bridge closed.\n\nDate: unknown, said the council.").Read().Format);
}
