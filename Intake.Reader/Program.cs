using Dateline.Intake.Apart;

using var requests = Console.OpenStandardInput();
using var answers = Console.OpenStandardOutput();
// What a library prints must not come between the answers.
Console.SetOut(TextWriter.Null);
return ReaderServer.Run(requests, answers);
