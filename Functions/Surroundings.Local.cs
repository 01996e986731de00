using Dateline.Functions.Local;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions;

/// <summary>What the app needs around it on a developer's machine: its containers, and something to show.</summary>
internal static class Surroundings
{
    public static void AddSurroundings(this FunctionsApplicationBuilder builder)
    {
        builder.AddLocalStorage();
        builder.AddHostProblems();
        builder.Services.AddSingleton<WhereToLook>();
        builder.Services.AddHostedService<Seeding>();
    }
}
