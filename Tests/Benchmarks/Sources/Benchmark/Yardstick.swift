import Foundation

/// A measure of how fast this machine compiles: a module of 300 structs with 15 properties, each with a line that reads
/// it and a line that writes it.
///
/// It is a reference for other compilations and not a model of generated code. It imports nothing, synthesizes no
/// conformance, and does not change when generated code changes.
struct Yardstick {
    /// The seconds that the yardstick took on the machine for which bars were first given in seconds.
    static let usualSeconds = 13.0

    let compilation: Compilation

    init(in workspace: Workspace) throws {
        let files = 10
        let structs = workspace.options.extent == .smoke ? 1 : 30
        let folder = try workspace.newFolder("yardstick")
        let names = (0..<files).map { number in "Sample\(number).swift" }
        for (number, name) in names.enumerated() {
            let numbers = number * structs..<(number + 1) * structs
            let text = (number == 0 ? Self.json : "") + numbers.map(Self.sample).joined(separator: "\n")
            try text.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
        }
        compilation = Compilation(
            module: "Sample",
            files: names.map { name in folder.appendingPathComponent(name) },
            objects: workspace.work.appendingPathComponent("yardstick-objects"),
            mode: .plain
        )
    }

    /// A small JSON API like that of the runtime.
    private static let json = """
        public struct MissingMember: Error {
            public var key: String
        }

        public protocol Storable {
            init?(_ text: String)
            var text: String { get }
        }

        extension String: Storable {
            public init?(_ text: String) { self = text }
            public var text: String { self }
        }

        extension Int: Storable { public var text: String { String(self) } }
        extension Double: Storable { public var text: String { String(self) } }
        extension Bool: Storable { public var text: String { String(self) } }

        public struct Object {
            var members: [String: String]

            public func required<Value: Storable>(_ key: String) throws -> Value {
                guard let value: Value = optional(key) else { throw MissingMember(key: key) }
                return value
            }

            public func optional<Value: Storable>(_ key: String) -> Value? {
                members[key].flatMap(Value.init)
            }
        }

        public struct Writer {
            var text = ""

            public mutating func write<Value: Storable>(_ key: String, _ value: Value) {
                text += key + value.text
            }

            public mutating func write<Value: Storable>(_ key: String, _ value: Value?) {
                if let value { text += key + value.text }
            }
        }

        public protocol Model {
            init(json: Object) throws
            func write(to json: inout Writer)
        }

        """

    /// The types of the properties. Two thirds are optional.
    private static let types = (0..<15).map { index in
        ["String", "Int", "Bool", "Double"][index % 4] + (index % 3 == 0 ? "" : "?")
    }

    private static func sample(_ number: Int) -> String {
        let properties = types.enumerated().map { index, type in (name: "property\(index)", type: type) }
        let declarations = properties.map { property in "    public var \(property.name): \(property.type)\n" }
        let readings = properties.map { property in
            let call = property.type.hasSuffix("?") ? "json.optional" : "try json.required"
            return "        \(property.name) = \(call)(\"\(property.name)\")\n"
        }
        let writings = properties.map { property in "        json.write(\"\(property.name)\", \(property.name))\n" }
        return """
            public struct Sample\(number): Model {
            \(declarations.joined())
                public init(json: Object) throws {
            \(readings.joined())    }

                public func write(to json: inout Writer) {
            \(writings.joined())    }
            }

            """
    }
}
