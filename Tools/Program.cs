using System.CommandLine;
using Dateline.Tools.Extract;

var root = new RootCommand("Dateline's command line: read articles, drop them into the pipeline, measure and train.")
{
    ExtractCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
