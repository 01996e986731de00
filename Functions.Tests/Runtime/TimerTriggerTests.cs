using Dateline.Functions.Runtime;
using Dateline.Functions.Runtime.Timers;
using Dateline.Functions.Tests.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dateline.Functions.Tests.Runtime;

public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2015, 9, 30, 12, 1, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_timer_that_runs_on_startup_is_not_past_due()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.StartAsync<OnStartup>(configure: builder => builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Start)));

        Assert.Equal(("startup", false), await app.Calls.NextAsync());
    }

    [Fact]
    public async Task A_timer_fires_at_each_occurrence_of_the_schedule_in_its_setting()
    {
        var time = new FakeTimeProvider(Start);
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.StartAsync<Scheduled>(new() { ["EVERY"] = "0 */5 * * * *" }, builder => builder.Services.AddSingleton<TimeProvider>(time));

        Assert.Equal(new DateTime(2015, 9, 30, 12, 5, 0), await FiredAsync(app, time));
        Assert.Equal(new DateTime(2015, 9, 30, 12, 10, 0), await FiredAsync(app, time));
    }

    [Fact]
    public async Task An_occurrence_missed_while_the_app_was_down_is_made_up_for_as_past_due()
    {
        var time = new FakeTimeProvider(Start);
        await using var app = await RuntimeApp.OnAsync(azurite);
        Dictionary<string, string?> settings = new() { ["EVERY"] = "0 */5 * * * *" };
        var first = await app.StartAsync<Scheduled>(settings, builder => builder.Services.AddSingleton<TimeProvider>(time));
        await FiredAsync(app, time);
        await first.StopAsync(TestContext.Current.CancellationToken);
        var later = new FakeTimeProvider(time.GetUtcNow() + TimeSpan.FromMinutes(17));

        await app.StartAsync<Scheduled>(settings, builder => builder.Services.AddSingleton<TimeProvider>(later));

        Assert.Equal((later.GetUtcNow().UtcDateTime, true), await app.Calls.NextAsync());
    }

    [Fact]
    public async Task A_failed_timer_is_called_again_as_its_retry_attribute_says()
    {
        await using var app = await RuntimeApp.OnAsync(azurite);
        await app.StartAsync<Retried>();

        string[] tries = await app.Calls.NextAsync<string>(3);
        Assert.Equal(["0 of 3", "1 of 3", "2 of 3"], tries);
    }

    [Theory]
    [InlineData("0 */5 * * * *", "2015-09-30T12:05:00Z")]
    [InlineData("30 0 0 * * 1", "2015-10-05T00:00:30Z")]
    [InlineData("0 0 9 * * MON-FRI", "2015-10-01T09:00:00Z")]
    [InlineData("*/15 * * * *", "2015-09-30T12:15:00Z")]
    [InlineData("01:30:00", "2015-09-30T13:31:00Z")]
    public void A_schedule_says_when_it_comes_next(string expression, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), Schedule.Parse(expression, null, "Tick").After(Start));

    [Fact]
    public void A_schedule_follows_the_time_zone_of_its_setting() =>
        Assert.Equal(
            new DateTimeOffset(2015, 10, 1, 3, 30, 0, TimeSpan.Zero), Schedule.Parse("0 0 8 * * *", "Asia/Kabul", "Tick").After(Start).GetValueOrDefault().ToUniversalTime());

    [Theory]
    [InlineData("every minute", null)]
    [InlineData("99 * * * * *", null)]
    [InlineData("", null)]
    [InlineData("0 * * * * *", "Kunduz/Fortress")]
    public void A_schedule_that_cannot_be_read_is_a_startup_fault(string expression, string? zone) =>
        Assert.Throws<StartupException>(() => Schedule.Parse(expression, zone, "Tick"));

    /// <summary>Moves the clock on until the timer has fired, and says in which minute.</summary>
    private static async Task<DateTime> FiredAsync(RuntimeApp app, FakeTimeProvider time)
    {
        while (app.Calls.Waiting == 0)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2);
        }

        var (fired, _) = ((DateTime, bool))(await app.Calls.NextAsync())!;
        return fired.AddSeconds(-fired.Second);
    }

    public sealed class OnStartup(Calls calls)
    {
        [Function("Tick")]
        public void Tick([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => calls.Add(("startup", timer.IsPastDue));
    }

    public sealed class Scheduled(Calls calls, TimeProvider time)
    {
        [Function("Tick")]
        public void Tick([TimerTrigger("%EVERY%")] TimerInfo timer) => calls.Add((time.GetUtcNow().UtcDateTime, timer.IsPastDue));
    }

    public sealed class Retried(Calls calls)
    {
        [Function("Tick"), FixedDelayRetry(3, "00:00:00")]
        public void Tick([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer, FunctionContext context)
        {
            var retry = context.RetryContext;
            calls.Add($"{retry.RetryCount} of {retry.MaxRetryCount}");
            if (retry.RetryCount < 2)
                throw new InvalidOperationException("as planned");
        }
    }
}
