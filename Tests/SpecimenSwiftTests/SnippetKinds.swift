extension Snippet {
    static let kinds = [union, changes]

    private static let union = Snippet(
        "UnionAPI",
        "Objects of several kinds are an enumeration; a kind that is not known is kept.",
        documents: [
            "list.json": #"""
            {
              "title": "Events",
              "method": "GET",
              "api_path": "/events/",
              "example_response": "HTTP/1.1 200 OK\n\n[{\"type\": \"fire.drill\", \"id\": 1, \"floor\": 2, \"loud\": true}, {\"type\": \"delivery\", \"id\": 2, \"parcels\": 3, \"from\": \"Bath\"}]"
            }
            """#
        ],
        swift: [
            "UnionAPIModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: listEvents (1 sample).
            public struct DeliveryEvent: JSONModel {
                public var id: Int
                /// Example: `Bath`
                public var from: String?
                public var parcels: Int
                /// Example: `delivery`
                public var type: String
                public init(id: Int, from: String? = nil, parcels: Int, type: String) {
                    (self.id, self.from, self.parcels, self.type) = (id, from, parcels, type)
                }

                public init(json: JSONObject) throws {
                    try self.init(
                        id: json.required("id"), from: json.optional("from"), parcels: json.required("parcels"),
                        type: json.required("type"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("from", from)
                    json.write("parcels", parcels)
                    json.write("type", type)
                }
            }

            /// Told apart by `type`. Seen in: listEvents (2 samples).
            public indirect enum Event: JSONUnion {
                case delivery(DeliveryEvent)
                case fireDrill(FireDrillEvent)
                /// Of a kind that the docs do not show.
                case other(JSONValue)

                public var id: Int? {
                    switch self {
                    case .delivery(let value): value.id
                    case .fireDrill(let value): value.id
                    case .other: nil
                    }
                }

                public var type: String? {
                    switch self {
                    case .delivery(let value): value.type
                    case .fireDrill(let value): value.type
                    case .other: nil
                    }
                }

                public init(json: JSONNode) throws {
                    switch json["type"]?.string {
                    case "delivery": self = .delivery(try DeliveryEvent(json: json))
                    case "fire.drill": self = .fireDrill(try FireDrillEvent(json: json))
                    default: self = .other(json.unknownVariant(by: "type"))
                    }
                }

                public func encode(to json: inout JSONWriter) {
                    switch self {
                    case .delivery(let value): value.encode(to: &json)
                    case .fireDrill(let value): value.encode(to: &json)
                    case .other(let value): value.encode(to: &json)
                    }
                }
            }

            /// Seen in: listEvents (1 sample).
            public struct FireDrillEvent: JSONModel {
                public var id: Int
                public var floor: Int
                public var loud: Bool
                /// Example: `fire.drill`
                public var type: String
                public init(id: Int, floor: Int, loud: Bool, type: String) {
                    (self.id, self.floor, self.loud, self.type) = (id, floor, loud, type)
                }

                public init(json: JSONObject) throws {
                    try self.init(
                        id: json.required("id"), floor: json.required("floor"), loud: json.required("loud"),
                        type: json.required("type"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("floor", floor)
                    json.write("loud", loud)
                    json.write("type", type)
                }
            }
            """#
        ]
    )

    private static let changes = Snippet(
        "ChangeAPI",
        "What an update need not mention is kept, cleared or set; flags and moments can travel as numbers.",
        documents: [
            "update.json": #"""
            {
              "title": "Change a lamp",
              "method": "PATCH",
              "api_path": "/lamps/{id}/",
              "path_parameters": [
                {"name": "id", "type": "int"}
              ],
              "query_parameters": [
                {"name": "quiet", "type": "int", "description": "Set to 1 to tell nobody."},
                {"name": "since", "type": "timestamp"}
              ],
              "parameters": [
                {"name": "label", "type": "string", "description": "Can be `old` or `new`."},
                {"name": "dim_at", "type": "int", "description": "Seconds since the epoch."},
                {"name": "blinks_at", "type": "int", "description": "Seconds since the epoch. May be repeated."},
                {"name": "bulbs", "type": "array", "description": "Bulbs must include `id` and may include `tint`."}
              ],
              "example_response": "HTTP/1.1 200 OK\n\n{\"id\": 7, \"state\": \"on\", \"label\": null}"
            }
            """#,
            "specimen.json": #"""
            {"models": {"Lamp": {"properties": {"state": {"choices": ["on", "off"], "required": true}}}}}
            """#,
        ],
        swift: [
            "ChangeAPIOperations.swift": #"""
            import Foundation
            import SpecimenRuntime

            extension ChangeClient {
                /// Change a lamp.
                ///
                /// - Parameters:
                ///   - quiet: Set to 1 to tell nobody. Sent as 1 or 0 according to the description.
                ///   - label: Can be `old` or `new`.
                ///   - dimAt: Seconds since the epoch. Sent as seconds since 1970 according to the description.
                ///   - blinksAt: Seconds since the epoch. May be repeated. Sent as seconds since 1970 according to the description.
                ///   - bulbs: Bulbs must include `id` and may include `tint`.
                public func updateLamp(
                    id: Int, quiet: Bool? = nil, since: Date? = nil, label: PatchValue<UpdateLamp.LabelOption> = .keep,
                    dimAt: PatchValue<Date> = .keep, blinksAt: PatchValue<[Date]> = .keep, bulbs: PatchValue<[BulbInput]> = .keep
                ) async throws -> Lamp {
                    try await send(
                        UpdateLamp(
                            id: id, quiet: quiet, since: since, label: label, dimAt: dimAt, blinksAt: blinksAt, bulbs: bulbs))
                }
            }

            /// `PATCH /lamps/{id}/`.
            public struct UpdateLamp: APIOperation {
                public typealias Output = Lamp
                public static let id: String = "updateLamp"
                public var request: APIRequest
                public init(
                    id: Int, quiet: Bool? = nil, since: Date? = nil, label: PatchValue<LabelOption> = .keep,
                    dimAt: PatchValue<Date> = .keep, blinksAt: PatchValue<[Date]> = .keep, bulbs: PatchValue<[BulbInput]> = .keep
                ) {
                    request = APIRequest(.patch, "/lamps/\(id)/")
                    request.query("quiet", NumericFlag(quiet))
                    request.query("since", EpochSeconds(since))
                    var json = JSONWriter()
                    json.write("label", label)
                    json.write("dim_at", dimAt.map { WholeEpochSeconds($0) })
                    json.write("blinks_at", blinksAt.map { $0.map { WholeEpochSeconds($0) } })
                    json.write("bulbs", bulbs)
                    request.body = .json(json)
                }

                /// The values documented; any other is `LabelOption(rawValue:)`.
                public struct LabelOption: OpenEnum {
                    public static let old = LabelOption(rawValue: "old")
                    public static let new = LabelOption(rawValue: "new")
                    public static let documentedValues: [LabelOption] = [old, new]
                    public let rawValue: String
                    public init(rawValue: String) { self.rawValue = rawValue }
                }
            }
            """#,
            "ChangeAPIModels.swift": #"""
            import SpecimenRuntime

            /// Sent by: updateLamp (described, without a sample).
            public struct BulbInput: JSONModel {
                /// Listed in the description of the parameter.
                public var id: String
                /// Listed in the description of the parameter.
                public var tint: String?
                public init(id: String, tint: String? = nil) { (self.id, self.tint) = (id, tint) }
                public init(json: JSONObject) throws { try self.init(id: json.required("id"), tint: json.optional("tint")) }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("tint", tint)
                }
            }

            /// Seen in: updateLamp (1 sample).
            public struct Lamp: JSONModel {
                public var id: Int
                /// Always null or empty in the examples; typed like the body parameter `label`.
                public var label: String?
                /// Set by the configuration.
                public var state: StateOption
                public init(id: Int, label: String? = nil, state: StateOption) {
                    (self.id, self.label, self.state) = (id, label, state)
                }

                public init(json: JSONObject) throws {
                    try self.init(id: json.required("id"), label: json.optional("label"), state: json.required("state"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("label", label)
                    json.write("state", state)
                }

                /// The values documented; any other is `StateOption(rawValue:)`.
                public struct StateOption: OpenEnum {
                    public static let on = StateOption(rawValue: "on")
                    public static let off = StateOption(rawValue: "off")
                    public static let documentedValues: [StateOption] = [on, off]
                    public let rawValue: String
                    public init(rawValue: String) { self.rawValue = rawValue }
                }
            }
            """#,
        ]
    )
}
