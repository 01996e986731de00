using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class PersonTests
{
    [Theory]
    [InlineData("Sayed Sarwar Hussaini", "Hussaini")]
    [InlineData("Sayed Sarwar Hussaini", "Sarwar Hussaini")]
    [InlineData("George W. Bush", "George Bush")]
    [InlineData("George Bush", "G. Bush")]
    [InlineData("Bashar al-Assad", "Assad")]
    [InlineData("Osama bin Laden", "bin Laden")]
    [InlineData("Vincent van Gogh", "Van Gogh")]
    [InlineData("Andrés Manuel López Obrador", "López Obrador")]
    [InlineData("Enrique Peña Nieto", "Peña Nieto")]
    [InlineData("Gabriel García Márquez", "Garcia Marquez")]
    [InlineData("Xi Jinping", "Xi")]
    [InlineData("Park Geun-hye", "Park")]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Viktor Orbán", "Orbán Viktor")]
    [InlineData("Katrín Jakobsdóttir", "Katrín")]
    [InlineData("William Turner", "Billy Turner")]
    [InlineData("Faisal Mekdad", "Makdad")]
    [InlineData("Faisal Mekdad", "Faisal Mekdaad")]
    [InlineData("Jean-Claude Juncker", "Juncker")]
    public void A_later_form_is_the_same_person(string full, string form)
    {
        var article = new MarkedArticle($"On Monday [[PERSON|{full}]] spoke. Later [[PERSON|{form}]] left.");
        Assert.Equal(article[full].Id, article[form].Id);
        Assert.Equal(2, article[full].Mentions.Count);
    }

    [Fact]
    public void A_surname_that_is_a_firm_too_is_the_person_who_was_named_in_full()
    {
        var article = new MarkedArticle("On Monday [[PERSON|Danny Marriott]] scored twice. \"I was tired,\" said [[ORG|Marriott]], who sleeps at the [[ORG|Marriott]].");
        Assert.Equal(article["Danny Marriott"].Id, article["Marriott"].Id);
        Assert.Equal(EntityType.Org, article["Marriott", 1].Type);
    }

    [Theory]
    [InlineData("Sigurður Ingi Jóhannsson", "Sigurður Ingi")]
    [InlineData("Nguyen Phu Trong", "Trong")]
    [InlineData("Tsai Ing-wen", "Tsai")]
    [InlineData("Orbán Viktor", "Orbán")]
    [InlineData("Vladimir Vladimirovich Putin", "Vladimir Putin")]
    [InlineData("Pedro Sánchez Castejón", "Pedro Sánchez")]
    [InlineData("Gabriela Rivadeneira Burbano", "Rivadeneira")]
    [InlineData("Abdul-Rahman al-Rashid", "Rashid")]
    [InlineData("Jan van der Berg", "Van der Berg")]
    [InlineData("Jan Peter Balkenende", "J. P. Balkenende")]
    [InlineData("Mohammed Ould Abdel Aziz", "Abdel Aziz")]
    [InlineData("J. K. Rowling", "JK Rowling")]
    [InlineData("Ibrahim Abu Bakr", "Abu Bakr")]
    [InlineData("Robert Smith", "Bob Smith")]
    [InlineData("Norman Jones QC", "Norman Jones")]
    public void Names_of_many_orders_and_shapes_are_one_person(string full, string form)
    {
        var article = new MarkedArticle($"On Monday [[PERSON|{full}]] spoke. Later [[PERSON|{form}]] left.");
        Assert.Equal(article[full].Id, article[form].Id);
    }

    [Theory]
    [InlineData("[[PERSON|George H. W. Bush]] and his son [[PERSON|George W. Bush]] came. The elder [[PERSON|Bush]] spoke.", "Bush", "George H. W. Bush")]
    [InlineData("[[PERSON|George H. W. Bush]] and his son [[PERSON|George W. Bush]] came. The younger [[PERSON|Bush]] spoke.", "Bush", "George W. Bush")]
    [InlineData("[[PERSON|George W. Bush]] and [[PERSON|Laura Bush]] called his father, [[PERSON|George H. W. Bush]]. The elder [[PERSON|Bush]] slept.", "Bush", "George H. W. Bush")]
    [InlineData("[[PERSON|Vitali Klitschko]] and [[PERSON|Wladimir Klitschko]] box. His brother [[PERSON|Wladimir]] won.", "Wladimir", "Wladimir Klitschko")]
    [InlineData("[[PERSON|Ann Lee Carter]] met her brother, [[PERSON|Tom Carter]]. Ms. [[PERSON|Carter]] wept.", "Carter", "Ann Lee Carter")]
    [InlineData("[[PERSON|Lee Tuttle]] was shot. His wife, [[PERSON|Darla Tuttle]], wept. [[PERSON|Tuttle]] left two sons.", "Tuttle", "Lee Tuttle")]
    [InlineData("[[PERSON|Lee Tuttle]] was shot. [[PERSON|Darla Tuttle]], his wife, wept. [[PERSON|Tuttle]] left two sons.", "Tuttle", "Lee Tuttle")]
    [InlineData("[[PERSON|Ann Webb]] sued [[PERSON|Paul Webb]]. “He lied,” she said. Mr [[PERSON|Webb]] denied it.", "Webb", "Paul Webb")]
    public void The_words_before_a_shared_surname_tell_whose_it_is(string text, string form, string full)
    {
        var article = new MarkedArticle(text);
        Assert.Equal(article[full].Id, article[form].Id);
    }

    [Theory]
    [InlineData("John Smith", "Mary Smith")]
    [InlineData("George W. Bush", "Jeb Bush")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("George H. W. Bush", "George W. Bush")]
    [InlineData("Robert E. Lee", "Robert Emmet T. Lee")]
    [InlineData("Ana Silva", "Ana Souza")]
    [InlineData("John Smith Jr.", "John Smith Sr.")]
    public void Two_full_names_that_differ_are_two_people(string one, string other)
    {
        var article = new MarkedArticle($"On Monday [[PERSON|{one}]] spoke. Later [[PERSON|{other}]] left.");
        Assert.NotEqual(article[one].Id, article[other].Id);
    }

    [Fact]
    public void A_title_tells_spouses_apart()
    {
        var article = new MarkedArticle("Mr. [[PERSON|John McKay]] and Mrs. [[PERSON|Mary McKay]] came. Mr. [[PERSON|McKay]] spoke. Mrs. [[PERSON|McKay]] left.");
        Assert.Equal(article["John McKay"].Id, article["McKay"].Id);
        Assert.Equal(article["Mary McKay"].Id, article["McKay", 1].Id);
    }

    [Fact]
    public void A_shared_surname_goes_to_the_one_named_last()
    {
        var article = new MarkedArticle("[[PERSON|Hohepa Napier]] waited. [[PERSON|Ripeka Napier]] drove him. [[PERSON|Napier]] said the road was closed.");
        Assert.Equal(article["Ripeka Napier"].Id, article["Napier"].Id);
    }

    [Fact]
    public void A_headline_surname_is_the_person_introduced_below()
    {
        var article = new MarkedArticle("[[PERSON|Azami]] quits\n\nThe editor, [[PERSON|Dawood Azami]], resigned.");
        Assert.Equal("per:dawood-azami", article["Azami"].Id);
    }

    [Fact]
    public void A_bare_surname_gets_an_id_of_the_articles_own()
    {
        var (one, other) = (new MarkedArticle("Mr [[PERSON|Azami]] resigned on Monday."), new MarkedArticle("Mr [[PERSON|Azami]] won on Tuesday."));
        Assert.StartsWith("per:~azami@", one["Azami"].Id, StringComparison.Ordinal);
        Assert.NotEqual(one["Azami"].Id, other["Azami"].Id);
    }

    [Fact]
    public void A_full_name_gives_the_same_id_in_every_article() =>
        Assert.Equal(new MarkedArticle("[[PERSON|Dawood Azami]] said so.")["Dawood Azami"].Id, new MarkedArticle("Nobody asked [[PERSON|DAWOOD AZAMI]].")["DAWOOD AZAMI"].Id);

    [Theory]
    [InlineData("[[PERSON|Ali Reza]], a spokesman for [[GPE|Kunduz]]’s police chief, told reporters.", "Ali Reza", "a spokesman for Kunduz’s police chief")]
    [InlineData("Prime Minister [[PERSON|Jane Roe]] resigned.", "Jane Roe", "Prime Minister")]
    [InlineData("The mayor of [[GPE|Hastings]], [[PERSON|Clive Roe]], agreed.", "Clive Roe", "mayor of Hastings")]
    [InlineData("[[PERSON|Jane Roe]], 54, chief executive of [[ORG|Acme]], resigned.", "Jane Roe", "chief executive of Acme")]
    [InlineData("[[NORP|Russian]] foreign minister [[PERSON|Ivan Petrov]] left.", "Ivan Petrov", "Russian foreign minister")]
    [InlineData("Critics of President [[PERSON|Jane Roe]] marched.", "Jane Roe", "President")]
    [InlineData("[[PERSON|Jane Roe]], in a letter, agreed.", "Jane Roe", null)]
    [InlineData("By [[PERSON|Jane Roe]],\n\nA retired farmer was hurt.", "Jane Roe", null)]
    public void A_role_is_the_phrase_beside_the_name(string text, string name, string? role) => Assert.Equal(role, new MarkedArticle(text)[name].Role);

    [Theory]
    [InlineData("[[EVENT|محمد صلاح]] scored twice.", "محمد صلاح", EntityType.Person)]
    [InlineData("[[EVENT|Copa América]] was moved.", "Copa América", EntityType.Event)]
    public void A_name_of_several_words_in_another_script_is_somebodys(string marked, string name, EntityType type) =>
        Assert.Equal(type, new MarkedArticle(marked)[name].Type);
}
