using Dateline.Extraction.Events;
using Dateline.Tools.Train;
using Dateline.Tools.Train.Events;

namespace Dateline.Functions.Tests.Tools;

public sealed class EventTrainingTests
{
    private static readonly LogLinearOptions Options = new(Epochs: 5, Dropout: 0, LeastCount: 1);

    [Fact]
    public void A_model_learns_which_feature_speaks_for_which_outcome()
    {
        var model = Train(seed: 1);
        Assert.True(model.Score([7], [])[1] > model.Score([7], [])[0]);
        Assert.True(model.Score([8], [])[0] > model.Score([8], [])[1]);
        Assert.Equal(new float[EventModel.Types], model.Score([99], []));
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights() => Assert.Equal(Train(seed: 3).Score([7, 8], []), Train(seed: 3).Score([7, 8], []));

    [Fact]
    public void What_is_written_reads_back_with_its_scores()
    {
        var path = Path.GetTempFileName();
        var types = Train(seed: 1);
        var roles = TrainRanking();
        EventModelWriter.Write(path, new(types, new LogLinear(EventModel.Statuses, 0, Options, 1), roles, Bias: 0.5f), [5, 3]);
        var model = EventModel.Read(File.OpenRead(path));
        File.Delete(path);
        var scores = new float[EventModel.Types];
        model.Type.Score([7], [], scores);
        Assert.Equal(types.Score([7], [])[1] + 0.5f, scores[1], 0.05f);
        Assert.Equal(roles.Score([7, 8]), model.Role.Score([7, 8]), 0.05f);
        Assert.True(model.MayReport(3));
        Assert.False(model.MayReport(4));
    }

    [Fact]
    public void A_ranking_can_turn_on_two_features_at_once()
    {
        var model = TrainRanking();
        Assert.True(model.Score([7]) > model.Score([7, 8]));
        Assert.True(model.Score([8]) > model.Score([7, 8]));
        Assert.True(model.Score([7]) > model.Score([9]));
        Assert.True(model.Score([8]) > model.Score([9]));
    }

    [Fact]
    public void Of_many_features_the_heaviest_are_kept()
    {
        var model = new LogLinear(1, 0, Options, 1);
        model.Know([[1, 2, 3]]);
        for (var i = 0; i < 20; i++) model.Learn([[1, 2], [2]], [true, false], 0.1f);
        model.Keep(1);
        Assert.Equal(1u, Assert.Single(model.Features).Key);
        Assert.Null(model.Of(3));
    }

    [Fact]
    public void A_text_that_shows_unsaid_parties_has_all_its_events()
    {
        var path = Path.GetTempFileName();
        const string Text = "The rebels took Bouake. The seizure lasted an hour.";
        File.WriteAllLines(path, ["# A comment.", $"ASSAULT\ttook\tThe rebels\tBouake\tBouake\t{Text}", $"ASSAULT\tseizure\tThe rebels\t-\tBouake\t{Text}"]);
        var lesson = Assert.Single(PartyLessons.Read(path));
        File.Delete(path);
        Assert.Equal(Text, lesson.Text);
        Assert.Equal([("took", "Bouake"), ("seizure", null)], lesson.Facts.Events.Select(told => (told.Trigger, told.Target)));
    }

    /// <summary>Either of two features speaks for a candidate, both at once against it: no sum of weights tells that.</summary>
    private static RankingNetwork TrainRanking()
    {
        var model = new RankingNetwork(7, Options, 1);
        model.Know([[7, 8, 9]]);
        for (var i = 0; i < 400; i++)
        {
            model.Learn([[7], [7, 8], [9]], [true, false, false], 0.1f);
            model.Learn([[8], [7, 8], [9]], [true, false, false], 0.1f);
        }

        return model;
    }

    private static LogLinear Train(int seed)
    {
        var model = new LogLinear(EventModel.Types, 0, Options, seed);
        model.Know([[7, 8]]);
        for (var i = 0; i < 20; i++)
        {
            model.Learn([7], [], 1, 0.1f);
            model.Learn([8], [], 0, 0.1f);
        }

        return model;
    }
}
