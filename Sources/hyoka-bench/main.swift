import Foundation

// `scripts/bench` builds this in release mode and runs it: `hyoka-bench parts|whole FOLDER MEGABYTES`.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let mode = arguments.first, let megabytes = arguments.last.flatMap({ Int($0) }),
  megabytes > 0
else {
  print("usage: hyoka-bench parts|whole FOLDER MEGABYTES")
  exit(64)
}
let input = try Input(folder: arguments[arguments.startIndex + 1], megabytes: megabytes)
switch mode {
case "parts": try PartTimes(input: input).report()
case "whole": try await WholeRun(input: input).report()
default:
  print("usage: hyoka-bench parts|whole FOLDER MEGABYTES")
  exit(64)
}
