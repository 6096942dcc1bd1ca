// swift-tools-version: 6.1
import PackageDescription

// A separate package, so that users of the root package do not build these dependencies.
let package = Package(
    name: "Integration",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "specimen", path: "../.."),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .target(
            name: "AsyncHTTPTransport",
            dependencies: [
                .product(name: "SpecimenRuntime", package: "specimen"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .target(
            name: "ObservatoryAPI",
            dependencies: [.product(name: "SpecimenRuntime", package: "specimen")],
            exclude: ["api-docs"],
            plugins: [.plugin(name: "GenerateClient", package: "specimen")]
        ),
        .target(
            name: "NightsAPI",
            dependencies: [.product(name: "SpecimenRuntime", package: "specimen")],
            exclude: ["api-docs"],
            plugins: [.plugin(name: "GenerateClient", package: "specimen")]
        ),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "AsyncHTTPTransport",
                "NightsAPI",
                "ObservatoryAPI",
                .product(name: "SentryAPI", package: "specimen"),
                .product(name: "SpecimenRuntime", package: "specimen"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
