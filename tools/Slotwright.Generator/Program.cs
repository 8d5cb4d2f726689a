using Slotwright.Generator;

var root = args.Length > 0 ? args[0] : Output.FindRoot(Directory.GetCurrentDirectory());
foreach (var (file, text) in Output.Of(root)) File.WriteAllText(Path.Combine(root, file), text);
