using Dateline.Extraction.Events;

namespace Dateline.Tools.Train.Events;

/// <summary>The three models that read events.</summary>
/// <param name="Bias">What is added to every type against nothing.</param>
internal sealed record EventModels(LogLinear Types, LogLinear Statuses, LogLinear Roles, float Bias);

/// <summary>Trains the models of events.</summary>
internal static class EventTraining
{
    private const int MostNumbers = 900_000;

    public static EventModels Run(IReadOnlyList<EventArticle> articles, LogLinearOptions options, float bias, int seed)
    {
        var types = articles.SelectMany(article => article.Types).ToArray();
        var statuses = articles.SelectMany(article => article.Statuses).ToArray();
        var roles = articles.SelectMany(article => article.Roles).Where(example => example.Right.Contains(true)).ToArray();
        var models = new EventModels(
            new LogLinear(EventModel.Types, types[0].Vector.Length, options, seed),
            new LogLinear(EventModel.Statuses, 0, options, seed),
            new LogLinear(1, 0, options, seed),
            bias);
        models.Types.Know(types.Select(example => example.Keys));
        models.Statuses.Know(statuses.Select(example => example.Keys));
        models.Roles.Know(roles.SelectMany(example => example.Keys));
        var random = new Random(seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            // The model has to be small: the light features go, and the others learn to do without them.
            if (epoch == options.Epochs * 2 / 3)
            {
                models.Types.Keep(MostNumbers / EventModel.Types);
                models.Statuses.Keep(MostNumbers / 16 / EventModel.Statuses);
                models.Roles.Keep(MostNumbers / 30);
            }

            var rate = options.Rate * (1 - ((float)epoch / options.Epochs));
            random.Shuffle(types);
            random.Shuffle(statuses);
            random.Shuffle(roles);
            foreach (var example in types) models.Types.Learn(example.Keys, example.Vector, example.Label, rate);
            foreach (var example in statuses) models.Statuses.Learn(example.Keys, [], example.Label, rate);
            foreach (var example in roles) models.Roles.Learn(example.Keys, example.Right, rate);
        }

        return models;
    }
}
