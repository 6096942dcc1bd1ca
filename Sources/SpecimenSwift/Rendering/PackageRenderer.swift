import SpecimenInference

/// Renders a starter package with a generated client: a manifest, a file for extensions, and a program that calls the
/// client.
public enum PackageRenderer {
    /// The location of the package of Specimen.
    public enum Source: Sendable {
        /// A path, absolute or relative to the new package.
        case path(String)
        /// A URL with the minimum version.
        case url(String, from: String)

        /// The identity of the package in SwiftPM, which is the last part of the path without `.git`.
        public var identity: String {
            let text =
                switch self {
                case .path(let path): path
                case .url(let url, _): url
                }
            let name = text.split(separator: "/").last.map(String.init) ?? text
            return (name.hasSuffix(".git") ? String(name.dropLast(4)) : name).lowercased()
        }

        var argument: Code {
            switch self {
            case .path(let path): ".package(path: \(StringLiteral(path)))"
            case .url(let url, let version): ".package(url: \(StringLiteral(url)), from: \(StringLiteral(version)))"
            }
        }
    }

    /// The files, with paths relative to the folder of the package.
    public static func render(_ model: SwiftModel, specimen: Source) -> [GeneratedFile] {
        let module = SwiftFiles.fileNamePart(model.module)
        return [
            GeneratedFile(path: "Package.swift", source: manifest(model, specimen)),
            GeneratedFile(path: "Sources/\(module)/\(module).swift", source: extensions),
            GeneratedFile(path: "Sources/Example/main.swift", source: program(model)),
        ]
    }

    private static func manifest(_ model: SwiftModel, _ specimen: Source) -> Code {
        let module = StringLiteral(model.module)
        let package = StringLiteral(specimen.identity)
        return """
            // swift-tools-version: 6.1
            import PackageDescription

            let package = Package(
                name: \(module),
                platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
                products: [.library(name: \(module), targets: [\(module)])],
                dependencies: [\(specimen.argument)],
                targets: [
                    .target(
                        name: \(module),
                        dependencies: [.product(name: "SpecimenRuntime", package: \(package))],
                        exclude: ["api-docs"],
                        plugins: [.plugin(name: "GenerateClient", package: \(package))]
                    ),
                    .executableTarget(
                        name: "Example",
                        dependencies: [\(module), .product(name: "SpecimenRuntime", package: \(package))]
                    ),
                ]
            )

            """
    }

    private static let extensions: Code = """
        // The client is generated from api-docs/ at each build. Add extensions of its types here.

        """

    private static func program(_ model: SwiftModel) -> Code {
        let client = model.client.name
        let isServerKnown = model.client.source.server != nil
        var lines: [Code] = isServerKnown ? [] : ["import Foundation"]
        lines += ["import \(Name(model.module))", ""]
        lines.append(
            "// `ReplayTransport` responds with the documented examples. Leave out `transport` to call the server.")
        if !isServerKnown {
            lines.append("let server = URL(string: \"https://api.example.com\") ?? URL(fileURLWithPath: \"/\")")
        }
        guard let held = allArguments(model.client.parameters) else {
            lines.append("// let client = \(client)(…, transport: ReplayTransport(\(client).self))")
            return (lines + [""]).joined(separator: "\n")
        }
        let arguments = held + (isServerKnown ? [] : ["baseURL: server"])
        let replay: Code = "transport: ReplayTransport(\(client).self)"
        lines.append("let client = \(client)(\((arguments + [replay]).joined(separator: ", ")))")
        if let operation = model.operations.first(where: isShown) ?? model.operations.first(where: isCallable) {
            lines += [""] + call(operation)
        }
        return (lines + [""]).joined(separator: "\n")
    }

    /// A documented list is the most informative operation.
    private static func isShown(_ operation: SwiftOperation) -> Bool {
        guard isCallable(operation), operation.source.method == "GET" else { return false }
        return operation.source.replayableSuccesses.contains { $0.body != nil }
    }

    private static func isCallable(_ operation: SwiftOperation) -> Bool {
        allArguments(operation.inputs) != nil && !operation.source.replayableSuccesses.isEmpty
    }

    private static func call(_ operation: SwiftOperation) -> [Code] {
        let call: Code =
            "client.\(operation.methodName)(\((allArguments(operation.inputs) ?? []).joined(separator: ", ")))"
        let elements: [Code] = ["for try await element in \(call) {", "    print(element)", "}"]
        if operation.source.response.paging != nil { return elements }
        return switch operation.source.response.shape {
        case .lines, .events: elements
        case .nothing: ["try await \(call)"]
        default: ["print(try await \(call))"]
        }
    }

    /// The arguments that a call must have; nil if no placeholder can stand for one of them.
    private static func allArguments(_ parameters: [SwiftParameter]) -> [Code]? {
        let required = parameters.filter { $0.defaultValue == nil }
        let arguments = required.compactMap { parameter -> Code? in
            argument(parameter.source.shape).map { "\(label: parameter.name): \($0)" }
        }
        return arguments.count == required.count ? arguments : nil
    }

    /// A placeholder, which the user replaces to call the real server.
    private static func argument(_ shape: Shape) -> Code? {
        switch shape {
        case .any, .string, .enumeration: "\(StringLiteral("…"))"
        case .bool, .scalar(.numericFlag), .scalar(.wordFlag), .scalar(.presenceFlag): "true"
        case .int, .double, .scalar(.identifier): "1"
        case .array(let element): argument(element).map { "[\($0)]" }
        case .dictionary(let value): argument(value).map { "[\(StringLiteral("…")): \($0)]" }
        default: nil
        }
    }
}
