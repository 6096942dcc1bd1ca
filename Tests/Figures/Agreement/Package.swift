// swift-tools-version: 6.1
import PackageDescription

// `run` copies this package to .build/agreement/package and adds the generated client and the table of operations.
// Both places are three folders below the root package.
let package = Package(
    name: "Agreement",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "specimen", path: "../../..")],
    targets: [
        .target(
            name: "RecordedAPI",
            dependencies: [.product(name: "SpecimenRuntime", package: "specimen")]
        ),
        .executableTarget(
            name: "Agreement",
            dependencies: ["RecordedAPI", .product(name: "SpecimenRuntime", package: "specimen")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
