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
        EventModelWriter.Write(path, new(types, new LogLinear(EventModel.Statuses, 0, Options, 1), new LogLinear(1, 0, Options, 1), Bias: 0.5f), [5, 3]);
        var model = EventModel.Read(File.OpenRead(path));
        File.Delete(path);
        var scores = new float[EventModel.Types];
        model.Type.Score([7], [], scores);
        Assert.Equal(types.Score([7], [])[1] + 0.5f, scores[1], 0.05f);
        Assert.True(model.MayReport(3));
        Assert.False(model.MayReport(4));
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
