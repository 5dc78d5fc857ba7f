using BenchmarkDotNet.Running;
using Ortala.Bench;

if (args is ["keystrokes", ..]) await KeystrokeRun.Run();
else if (args is ["platform", .. var rest]) await PlatformRun.Run(rest);
else BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
