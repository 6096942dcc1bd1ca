// swift-tools-version: 6.1
import PackageDescription

// A separate package, so that users of the root package do not build it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "specimen", path: "../..")],
    targets: [
        .target(name: "Measuring"),
        // Does not depend on the root package, which it builds.
        .executableTarget(name: "Benchmark", dependencies: ["Measuring"]),
        // Measures the runtime and the generated client in its own process.
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
