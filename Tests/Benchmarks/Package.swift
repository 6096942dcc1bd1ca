// swift-tools-version: 6.1
import PackageDescription

// A package of its own: whoever uses the root package is to build none of this.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "specimen", path: "../..")],
    targets: [
        .target(name: "Measuring"),
        // Knows nothing of the root package, which it builds, so that it is compiled in seconds.
        .executableTarget(name: "Benchmark", dependencies: ["Measuring"]),
        // What can only be measured in the process that does it.
        .executableTarget(
            name: "InProcess",
            dependencies: [
                "Measuring",
                .product(name: "SentryAPI", package: "specimen"),
                .product(name: "SpecimenRuntime", package: "specimen"),
            ]
        ),
        .testTarget(name: "MeasuringTests", dependencies: ["Measuring"]),
    ],
    swiftLanguageModes: [.v6]
)
