using BenchmarkDotNet.Running;
using Ortala.Bench;

if (args is ["keystrokes", ..]) await KeystrokeRun.Run();
else BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
