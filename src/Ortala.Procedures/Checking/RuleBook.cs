using System.Collections.Immutable;
using Ortala.Procedures.Checking.Rules;

namespace Ortala.Procedures.Checking;

/// <summary>The registry of all rules, in order of their codes. Codes SOP0xx belong to the reader.</summary>
public static class RuleBook
{
    /// <summary>Every rule that <see cref="Checker"/> runs.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        // Structure: the only errors
        new NoStart(),
        new NoEnd(),
        new DecisionWithoutExits(),
        new UnlabelledExit(),
        new Unreachable(),
        new NoWayToEnd(),
        // Flow and executors
        new UnusedExecutor(),
        new LabelWithoutDecision(),
        new RepeatedExitLabel(),
        new ExitsToOneTarget(),
        new MixedExitLabels(),
        new SeveralExecutorsInRow(),
        new SeveralStarts(),
        new SeveralEnds(),
        new FlowOutOfEnd(),
        new SingleExecutor(),
        new EqualExecutorNames(),
        new ThingAsExecutor(),
        new FlowToItself(),
        // Rows
        new NoActivity(),
        new VerbFirst(),
        new DoerInActivity(),
        new TwoActivities(),
        new PassiveActivity(),
        new IncompleteQuality(),
        new UnreadableDuration(),
        new RepeatedActivity(),
        new OutputNotTakenUp(),
        new ReferenceToMissingRow(),
        new ActivityInCapitals(),
        new LongActivity(),
        new TypedNumber(),
        new ActivityWithoutObject(),
        new DaysAndWorkingDays(),
        // Identity block
        new NoNumber(),
        new NoUnit(),
        new NoMakingDate(),
        new NoEffectiveDate(),
        new UnreadableDate(),
        new EffectiveBeforeMaking(),
        new RevisedBeforeMaking(),
        new NoSignatory(),
        new NoNip(),
        new BadNip(),
        new EmptySection(),
        new LegalBasisWithoutNumber(),
        new RelatedToItself(),
        new TitleForm(),
        new LongTitle(),
        new RepeatedItem(),
    ];
}
