using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class EventRoleTests
{
    [Theory]
    [InlineData("The rebels attacked the village on Monday.", "The rebels", "the village")]
    [InlineData("The village was attacked by the rebels on Monday.", "the rebels", "The village")]
    [InlineData("The village was attacked on Monday.", null, "The village")]
    [InlineData("The soldiers who killed the farmer fled.", "The soldiers", "the farmer")]
    [InlineData("The farmer killed by the soldiers was 40.", "the soldiers", "The farmer")]
    [InlineData("The minister, an aide to the president, accused the army of lying.", "The minister", "the army")]
    [InlineData("The attack on the village by the rebels lasted an hour.", "the rebels", "the village")]
    [InlineData("The storming of the barracks by the rebels took an hour.", "the rebels", "the barracks")]
    [InlineData("The arrest of the mayor by the army led to protests.", "the army", "the mayor")]
    [InlineData("Soldiers attacked the village, killing at least 19 people.", "Soldiers", "the village")]
    public void Who_did_it_is_told_from_who_suffered_it(string text, string? actor, string target)
    {
        var found = ExtractedEvents.Of(text)[0];
        Assert.Equal(actor, found.Actor?.Text);
        Assert.Equal(target, found.Target?.Text);
    }

    [Theory]
    [InlineData("The village was attacked, the army said.")]
    [InlineData("The militia met on Sunday. A day later the village was attacked.")]
    public void A_passive_that_names_no_doer_has_none(string text) => Assert.Null(Assert.Single(ExtractedEvents.Of(text), found => found.Type == EventType.Assault).Actor);

    [Theory]
    [InlineData("“Dozens of rebels are killed and their bodies lie in the streets,” the general said.", "Dozens of rebels")]
    [InlineData("The coroner said more than 40 people had been killed by the bomb.", "more than 40 people")]
    [InlineData("“Twelve soldiers were killed and their weapons were lost,” the general said.", "Twelve soldiers")]
    public void Who_is_killed_stands_before_the_verb(string text, string target) =>
        Assert.Equal(target, Assert.Single(ExtractedEvents.Of(text), found => found.Text == "killed").Target?.Text);

    [Theory]
    [InlineData("Insurgents overran Ménaka on Monday. They had besieged Fort Amar for two days. Late on Tuesday the insurgents tried to capture the airport as well.", "Fort Amar", "Ménaka")]
    [InlineData("Rebels have taken a radio mast in Bukavu. The rebels had besieged the Saio fortress for a week. On Friday the rebels tried to storm the prison.", "Saio", "Bukavu")]
    public void An_airport_is_not_in_the_fort_named_before(string text, string fort, string town)
    {
        var events = ExtractedEvents.Of(text);
        Assert.Equal(fort, events.First(found => found.Text == "besieged").Place?.Text);
        Assert.Equal(town, events[^1].Place?.Text);
    }

    [Fact]
    public void The_seizure_of_a_town_was_by_those_who_took_it() =>
        Assert.Equal("The militia", ExtractedEvents.Of("The militia overran Beni on Sunday. On Monday Canada acknowledged the seizure of Beni as a setback, but said it was sure that Congolese soldiers could retake the city.").First(found => found.Text == "seizure").Actor?.Text);

    [Theory]
    [InlineData("The Chadian army says rebels detonated a mine near the market.", "rebels")]
    [InlineData("Kenyan police say a car bomb outside a bank in Mombasa has killed at least 11 people and wounded 40.", "a car bomb")]
    [InlineData("Police said security forces arrested nine men on a farm near Kano.", "security forces")]
    [InlineData("Officials said two nurses were abducted near the river.", null)]
    [InlineData("\u201cThe rebels stormed the market at dawn,\u201d the Chadian army said.", "The rebels")]
    [InlineData("The Chadian army said it had captured the town.", "The Chadian army")]
    public void Who_tells_of_a_deed_has_not_done_it(string text, string? actor) =>
        Assert.Equal(actor, Assert.Single(ExtractedEvents.Of(text), found => found.Type is EventType.Assault or EventType.Coerce).Actor?.Text);

    [Theory]
    [InlineData("The column pulled back 15 kilometers on Monday.")]
    [InlineData("The missile was launched at 6:57 a.m. on Monday.")]
    [InlineData("The two patrols traded fire on Monday.")]
    public void Neither_a_measure_nor_half_an_idiom_is_a_party(string text) =>
        Assert.DoesNotMatch("15|6:57|fire", Assert.Single(ExtractedEvents.Of(text)).Target?.Text ?? "");

    [Theory]
    [InlineData("A Beirut-based newspaper was raided by soldiers.")]
    [InlineData("The London-based group said two of its doctors had been abducted.")]
    public void Where_a_body_has_its_seat_is_not_where_it_acts(string text) => Assert.Null(Assert.Single(ExtractedEvents.Of(text)).Place);

    [Fact]
    public void Who_tried_to_prevent_a_deed_has_not_done_it() =>
        Assert.Null(Assert.Single(ExtractedEvents.Of("The capture of the fort came despite attacks by Nato aircraft."), found => found.Text == "capture").Actor);

    [Fact]
    public void Police_who_found_a_man_did_not_arrest_themselves()
    {
        var found = Assert.Single(ExtractedEvents.Of("Police found the driver and arrested him."), found => found.Type == EventType.Coerce);
        Assert.Equal(("Police", "the driver"), (found.Actor?.Text, found.Target?.Text));
    }

    [Fact]
    public void We_in_a_quotation_is_who_is_quoted() =>
        Assert.Equal("Ana Silva", Assert.Single(ExtractedEvents.Of("“We condemn the attack,” Ana Silva said."), found => found.Type == EventType.Accuse).Actor?.Text);

    [Theory]
    [InlineData("US air strikes and local militias halted the advance of the column.", "US")]
    [InlineData("Israeli raids on the port began at dawn.", "Israeli")]
    public void A_country_named_before_its_operation_did_it(string text, string actor) =>
        Assert.Equal(actor, ExtractedEvents.Of(text).First(found => found.Type == EventType.Assault).Actor?.Text);

    [Theory]
    [InlineData("The guerrillas released a video of the captured trucks.")]
    [InlineData("The army released photographs of the dead rebels.")]
    [InlineData("It leaves the airport as the army’s last stronghold.")]
    public void Other_uses_of_words_of_retreat_are_none(string text) => Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Type == EventType.Retreat);

    [Theory]
    [InlineData("The gunmen drove through the port in captured jeeps.", "captured")]
    [InlineData("Traders were selling looted flour by the road.", "looted")]
    [InlineData("The video showed boys showing off seized tanks, lorries and guns.", "seized")]
    public void What_tells_the_state_of_a_thing_is_no_event(string text, string word) => Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Text == word);

    [Fact]
    public void Soldiers_who_mutiny_do_not_demonstrate() =>
        Assert.Equal(EventType.Assault, Assert.Single(ExtractedEvents.Of("The garrison mutinied on Monday.")).Type);

    [Theory]
    [InlineData("The rebels attacked the village.", EventStatus.Asserted)]
    [InlineData("The rebels will attack the village.", EventStatus.Planned)]
    [InlineData("The rebels plan to attack the village.", EventStatus.Planned)]
    [InlineData("The army claimed that the rebels had attacked the village.", EventStatus.Claimed)]
    [InlineData("The rebels denied that they had attacked the village.", EventStatus.Denied)]
    [InlineData("If the rebels attack the village, the army will leave.", EventStatus.Hypothetical)]
    [InlineData("The rebels threatened to attack the village.", EventStatus.Hypothetical)]
    [InlineData("“We attacked the village,” the rebel commander said.", EventStatus.Claimed)]
    [InlineData("Residents said the rebels had attacked the village.", EventStatus.Claimed)]
    [InlineData("Chad’s health ministry said more than 40 people had been killed by the rebels.", EventStatus.Asserted)]
    [InlineData("Doctors at the hospital said 14 villagers had been killed.", EventStatus.Asserted)]
    public void An_event_carries_how_sure_it_is(string text, EventStatus status) =>
        Assert.Equal(status, Assert.Single(ExtractedEvents.Of(text), found => found.Type == EventType.Assault).Status);

    [Theory]
    [InlineData("The show started to get popular")]
    [InlineData("The lakeside town started to get popular")]
    public void A_text_may_end_in_an_adjective_after_the_verb(string text) =>
        Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Target is not null);

    [Theory]
    [InlineData("The senator attacked the proposal in a speech.")]
    [InlineData("It was a bombshell report.")]
    [InlineData("The chairman of the club fired his manager after the match, and the goalkeeper saved a penalty in the second half.")]
    [InlineData("The striker shot at goal from 20 metres, and the defender cleared it.")]
    [InlineData("The company said its profits had been hit by the strength of the dollar.")]
    [InlineData("The army did not attack the village.")]
    [InlineData("By May the slugs had massacred the lettuces.")]
    [InlineData("The education secretary came under fire over school meals.")]
    [InlineData("The author bombarded the editor with letters.")]
    [InlineData("He was convicted of assault.")]
    public void Other_uses_of_violent_words_are_no_assault(string text) =>
        Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Type == EventType.Assault);

    [Theory]
    [InlineData("The Security Council condemned the capture of the city.", "The Security Council", EventType.Accuse, EventType.Assault)]
    [InlineData("The bishops condemned the killing of the farmers.", "The bishops", EventType.Accuse, EventType.Assault)]
    public void Who_judges_a_deed_has_not_done_it(string text, string judge, EventType judgement, EventType deed)
    {
        var events = ExtractedEvents.Of(text);
        Assert.Equal(judge, Assert.Single(events, found => found.Type == judgement).Actor?.Text);
        Assert.NotEqual(judge, Assert.Single(events, found => found.Type == deed).Actor?.Text);
    }

    [Fact]
    public void A_country_that_strikes_is_not_where_it_strikes()
    {
        var events = ExtractedEvents.Of("The town was hit by US air strikes on Monday.", "It was quiet again on Tuesday.");
        Assert.Contains(events, found => found.Type == EventType.Assault);
        Assert.DoesNotContain(events, found => found.Place?.Text == "US");
    }

    [Fact]
    public void A_headline_leaves_out_the_auxiliary_and_keeps_its_event()
    {
        var found = Assert.Single(ExtractedEvents.OfHeadline("Court jails editor for two years", "It was a long day."));
        Assert.Equal((EventType.Coerce, "Court", "editor"), (found.Type, found.Actor?.Text, found.Target?.Text));
    }

    [Fact]
    public void An_attack_on_computers_coerces() =>
        Assert.Equal(EventType.Coerce, ExtractedEvents.Of("Hackers using ransomware stopped a hospital.", "The attack on the hospital by the hackers began at dawn.")[^1].Type);

    [Fact]
    public void A_strike_of_workers_is_a_protest() =>
        Assert.Equal(EventType.Protest, Assert.Single(ExtractedEvents.Of("A strike by teachers closed the schools on Monday.")).Type);

    [Fact]
    public void Where_a_march_goes_is_no_target() => Assert.Null(Assert.Single(ExtractedEvents.Of("On Saturday, thousands of people marched through the western city of Herat.")).Target);

    [Theory]
    [InlineData("Henry Roe praised Pakistan for arresting five men.", "arresting", "Pakistan")]
    [InlineData("Israel said it would stop militants from launching rockets.", "launching rockets", "militants")]
    [InlineData("Officials say the group is responsible for suicide bombings on churches and may have been planning new attacks.", "suicide bombings", "the group")]
    [InlineData("Mr. Carter has long been a critic of the U.S.-led Iraq invasion.", "invasion", "U.S.")]
    [InlineData("The violence broke out on Saturday night when gunmen opened fire on a crowd.", "opened fire", "gunmen")]
    public void Who_is_named_as_doer_did_it(string text, string deed, string actor) => Assert.Equal(actor, Assert.Single(ExtractedEvents.Of(text), found => found.Text == deed).Actor?.Text);

    [Fact]
    public void Who_tells_of_a_deed_has_not_suffered_it() =>
        Assert.DoesNotContain(ExtractedEvents.Of("Witnesses say angry miners threw stones and opened fire on the convoy of the interior minister, who went to inspect the damage."), found => found.Target?.Text == "Witnesses");
}
