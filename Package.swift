// swift-tools-version: 6.1
import PackageDescription

// The package has no dependencies, because every user of a build-tool plugin also builds its dependencies.
let package = Package(
    name: "specimen",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
    products: [
        .executable(name: "specimen", targets: ["specimen"]),
        .plugin(name: "GenerateClient", targets: ["GenerateClient"]),
        .plugin(name: "RunSpecimen", targets: ["RunSpecimen"]),
        .library(name: "SpecimenRuntime", targets: ["SpecimenRuntime"]),
        .library(name: "SentryAPI", targets: ["SentryAPI"]),
    ],
    targets: [
        .target(name: "SpecimenJSON"),
        .target(name: "SpecimenDocs", dependencies: ["SpecimenJSON"]),
        .target(name: "SpecimenReaders", dependencies: ["SpecimenDocs", "SpecimenJSON"]),
        .target(name: "SpecimenInference", dependencies: ["SpecimenDocs", "SpecimenJSON"]),
        .target(name: "SpecimenSwift", dependencies: ["SpecimenDocs", "SpecimenInference", "SpecimenJSON"]),
        .target(name: "SpecimenExport", dependencies: ["SpecimenDocs", "SpecimenInference", "SpecimenJSON"]),
        .target(name: "SpecimenRuntime", dependencies: ["SpecimenJSON"]),
        .target(name: "SentryAPI", dependencies: ["SpecimenRuntime"], path: "Generated/SentryAPI"),
        .target(
            name: "SpecimenCommand",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenSwift",
            ],
            path: "Sources/specimen",
            exclude: ["Main"]
        ),
        .executableTarget(
            name: "specimen",
            dependencies: ["SpecimenCommand"],
            path: "Sources/specimen/Main"
        ),
        .plugin(
            name: "GenerateClient",
            capability: .buildTool(),
            dependencies: ["specimen"],
            path: "Sources/Plugins/GenerateClient"
        ),
        .plugin(
            name: "RunSpecimen",
            capability: .command(
                intent: .custom(verb: "specimen", description: "Generates API clients from endpoint descriptions"),
                permissions: [
                    .writeToPackageDirectory(reason: "It writes the generated client into the package.")
                ]
            ),
            dependencies: ["specimen"],
            path: "Sources/Plugins/RunSpecimen"
        ),
        .target(
            name: "SpecimenTestSupport",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenRuntime", "SpecimenSwift",
            ],
            path: "Tests/SpecimenTestSupport"
        ),
        .target(name: "SpecimenLoopback", path: "Tests/SpecimenLoopback"),
        .testTarget(name: "SpecimenJSONTests", dependencies: ["SpecimenJSON"]),
        .testTarget(name: "SpecimenDocsTests", dependencies: ["SpecimenDocs", "SpecimenJSON"]),
        .testTarget(
            name: "SpecimenReadersTests",
            dependencies: ["SpecimenDocs", "SpecimenJSON", "SpecimenReaders", "SpecimenTestSupport"]
        ),
        .testTarget(
            name: "SpecimenInferenceTests",
            dependencies: [
                "SpecimenDocs", "SpecimenInference", "SpecimenJSON", "SpecimenReaders", "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "SpecimenSwiftTests",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenSwift",
                "SpecimenTestSupport",
            ],
            exclude: ["Snippets"]
        ),
        .testTarget(
            name: "SpecimenExportTests",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "SpecimenRuntimeTests",
            dependencies: ["SpecimenRuntime", "SpecimenLoopback", "SpecimenTestSupport"]
        ),
        .testTarget(
            name: "specimenTests",
            dependencies: [
                "SpecimenCommand", "SpecimenDocs", "SpecimenExport", "SpecimenJSON", "SpecimenReaders", "SpecimenSwift",
                "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "SentryAPITests",
            dependencies: [
                "SentryAPI", "SpecimenDocs", "SpecimenLoopback", "SpecimenReaders", "SpecimenRuntime",
                "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "PluginTests",
            dependencies: ["SpecimenRuntime", "SpecimenLoopback", "SpecimenTestSupport"],
            exclude: ["api-docs"],
            plugins: ["GenerateClient"]
        ),
        .testTarget(
            name: "SnapshotTests",
            dependencies: [
                "SpecimenDocs", "SpecimenInference", "SpecimenReaders", "SpecimenSwift", "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "HostileTests",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenSwift",
                "SpecimenTestSupport",
            ]
        ),
        .testTarget(
            name: "RequestTests",
            dependencies: [
                "SpecimenDocs", "SpecimenInference", "SpecimenJSON", "SpecimenLoopback", "SpecimenReaders",
                "SpecimenSwift", "SpecimenTestSupport",
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "CorpusTests",
            dependencies: [
                "SpecimenDocs", "SpecimenExport", "SpecimenInference", "SpecimenJSON", "SpecimenReaders",
                "SpecimenTestSupport",
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
