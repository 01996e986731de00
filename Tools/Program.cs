using System.CommandLine;
using Dateline.Tools.Bench;
using Dateline.Tools.Drop;
using Dateline.Tools.Evaluate;
using Dateline.Tools.Extract;
using Dateline.Tools.Fuzz;
using Dateline.Tools.Gazetteers;
using Dateline.Tools.Train;

if (args is ["fuzz", ..]) Coverage.Prepare();
var root = new RootCommand("Dateline's command line: read articles, drop them into the pipeline, measure and train.")
{
    ExtractCommand.Create(),
    DropCommand.Create(),
    GazetteerCommand.Create(),
    EvaluateCommand.Create(),
    BenchCommand.Create(),
    IntakeCommand.Create(),
    FuzzCommand.Create(),
    TrainCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
