using Dateline.Functions.Http;
using Dateline.Functions.Intake;
using Dateline.Functions.Operations;
using Dateline.Functions.Parsing;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Dateline.Functions;

/// <summary>The app: all its features, whatever runs it.</summary>
public static class DatelineApp
{
    public static void AddDateline(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddStorage().AddIntake().AddParsing().AddQuery().AddOperations().AddHttp(builder.Configuration);
    }
}
