import Foundation

/// How fast this machine compiles: a module of 300 structs of 15 properties, each with a reading and a writing line.
///
/// This is the machine's yardstick, not a model of what is generated: it imports nothing, has neither synthesized `Codable` nor
/// `Hashable`, and stays as it is when generated code changes, so that times of other compilations can be told in it.
struct Yardstick {
    /// Where bars are given in seconds, the yardstick took this long without optimisation, one thread for the whole module.
    static let usualSeconds = 13.0

    let compilation: Compilation
    let properties: Int

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
        properties = files * structs * Self.kinds.count
    }

    /// What the JSON API of a runtime looks like from the outside.
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

    /// The types of the properties, two thirds of them optional.
    private static let kinds = (0..<15).map { index in
        ["String", "Int", "Bool", "Double"][index % 4] + (index % 3 == 0 ? "" : "?")
    }

    private static func sample(_ number: Int) -> String {
        let properties = kinds.enumerated().map { index, kind in (name: "property\(index)", kind: kind) }
        let declarations = properties.map { property in "    public var \(property.name): \(property.kind)\n" }
        let readings = properties.map { property in
            let call = property.kind.hasSuffix("?") ? "json.optional" : "try json.required"
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
