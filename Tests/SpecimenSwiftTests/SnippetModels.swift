extension Snippet {
    static let models = [record, dates, maps, tuple, recursion]

    private static let record = Snippet(
        "RecordAPI",
        "A record of plain values: what a thing is known by, flags and numbers are required, the rest is optional.",
        documents: [
            "get-book.json": #"""
            {
              "title": "A book",
              "method": "GET",
              "api_path": "/books/{book_id}/",
              "path_parameters": [
                {"name": "book_id", "type": "int"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"id\": 7, \"title\": \"Middlemarch\", \"shelf_mark\": null, \"pages\": 880, \"rating\": 4.5, \"is_lent\": false, \"blurb\": \"A study of provincial life\", \"cover_url\": \"https://covers.example.org/7.png\"}"
            }
            """#
        ],
        swift: [
            "RecordAPIModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: getBook (1 sample).
            public struct Book: JSONModel {
                public var id: Int
                /// Example: `Middlemarch`
                public var title: String
                /// Example: `A study of provincial life`
                public var blurb: String?
                /// Example: `https://covers.example.org/7.png`
                public var coverURL: String?
                public var isLent: Bool
                public var pages: Int
                public var rating: Double
                /// Always null in the examples.
                public var shelfMark: JSONValue?
                public init(
                    id: Int, title: String, blurb: String? = nil, coverURL: String? = nil, isLent: Bool, pages: Int, rating: Double,
                    shelfMark: JSONValue? = nil
                ) {
                    (self.id, self.title, self.blurb, self.coverURL, self.isLent) = (id, title, blurb, coverURL, isLent)
                    (self.pages, self.rating, self.shelfMark) = (pages, rating, shelfMark)
                }

                public init(json: JSONObject) throws {
                    try self.init(
                        id: json.required("id"), title: json.required("title"), blurb: json.optional("blurb"),
                        coverURL: json.optional("cover_url"), isLent: json.required("is_lent"), pages: json.required("pages"),
                        rating: json.required("rating"), shelfMark: json.optional("shelf_mark"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("title", title)
                    json.write("blurb", blurb)
                    json.write("cover_url", coverURL)
                    json.write("is_lent", isLent)
                    json.write("pages", pages)
                    json.write("rating", rating)
                    json.write("shelf_mark", shelfMark)
                }
            }
            """#
        ]
    )

    private static let dates = Snippet(
        "DatesAPI",
        "A date that would be written otherwise than it was read keeps its text; one in the canonical form need not.",
        documents: [
            "get-fine.json": #"""
            {
              "title": "A fine",
              "method": "GET",
              "api_path": "/fines/{id}/",
              "path_parameters": [
                {"name": "id", "type": "uuid"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"id\": \"0b5c6f0e-5b0c-4b5e-8f5e-3f1f0d9d8a11\", \"paidAt\": \"2024-05-21T12:00:00Z\", \"dueAt\": \"2024-06-21T12:00:00+02:00\", \"dueOn\": \"2024-06-21\"}"
            }
            """#
        ],
        swift: [
            "DatesAPIModels.swift": #"""
            import Foundation
            import SpecimenRuntime

            /// Seen in: getFine (1 sample).
            public struct Fine: JSONModel {
                /// Example: `0b5c6f0e-5b0c-4b5e-8f5e-3f1f0d9d8a11`
                public var id: String
                @Verbatim public var dueAt: Date?
                public var dueOn: CalendarDate?
                public var paidAt: Date?
                public init(id: String, dueAt: Date? = nil, dueOn: CalendarDate? = nil, paidAt: Date? = nil) {
                    (self.id, self.dueAt, self.dueOn, self.paidAt) = (id, dueAt, dueOn, paidAt)
                }

                public init(json: JSONObject) throws {
                    id = try json.required("id")
                    _dueAt = json.optional("dueAt")
                    dueOn = json.optional("dueOn")
                    paidAt = json.optional("paidAt")
                }

                public func write(to json: inout JSONWriter) {
                    json.write("id", id)
                    json.write("dueAt", _dueAt)
                    json.write("dueOn", dueOn)
                    json.write("paidAt", paidAt)
                }
            }
            """#
        ]
    )

    private static let maps = Snippet(
        "MapsAPI",
        "Keys that are data make a dictionary; an empty object says nothing of its values.",
        documents: [
            "get-opening-hours.json": #"""
            {
              "title": "Opening hours",
              "method": "GET",
              "api_path": "/branches/{branch}/hours/",
              "path_parameters": [
                {"name": "branch", "type": "string"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"byDay\": {\"2024-05-21\": 8, \"2024-05-22\": 6}, \"closures\": {}, \"notes\": []}"
            }
            """#
        ],
        swift: [
            "MapsAPIModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: getBranchHours (1 sample).
            public struct Hours: JSONModel {
                public var byDay: [String: Int]?
                public var closures: [String: JSONValue]?
                public var notes: [JSONValue]?
                public init(byDay: [String: Int]? = nil, closures: [String: JSONValue]? = nil, notes: [JSONValue]? = nil) {
                    (self.byDay, self.closures, self.notes) = (byDay, closures, notes)
                }

                public init(json: JSONObject) throws {
                    self.init(byDay: json.optional("byDay"), closures: json.optional("closures"), notes: json.optional("notes"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("byDay", byDay)
                    json.write("closures", closures)
                    json.write("notes", notes)
                }
            }
            """#
        ]
    )

    private static let tuple = Snippet(
        "TupleAPI",
        "An array whose positions mean different things.",
        documents: [
            "get-weather.json": #"""
            {
              "title": "Weather",
              "method": "GET",
              "api_path": "/stations/{station}/readings/",
              "path_parameters": [
                {"name": "station", "type": "string"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"temperatures\": [[1541455200, [{\"celsius\": 11.5}]], [1541458800, [{\"celsius\": 12.25}]]]}"
            }
            """#
        ],
        swift: [
            "TupleAPIModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: getStationReadings (1 sample).
            public struct Readings: JSONModel {
                public var temperatures: [TemperatureEntry]?
                public init(temperatures: [TemperatureEntry]? = nil) { self.temperatures = temperatures }
                public init(json: JSONObject) throws { self.init(temperatures: json.optional("temperatures")) }
                public func write(to json: inout JSONWriter) { json.write("temperatures", temperatures) }
            }

            /// Seen in: getStationReadings (2 samples).
            public struct Second: JSONModel {
                public var celsius: Double
                public init(celsius: Double) { self.celsius = celsius }
                public init(json: JSONObject) throws { try self.init(celsius: json.required("celsius")) }
                public func write(to json: inout JSONWriter) { json.write("celsius", celsius) }
            }

            /// Seen in: getStationReadings (2 samples).
            public struct TemperatureEntry: JSONTuple {
                public var first: Int
                public var second: [Second]
                public init(first: Int, second: [Second]) { (self.first, self.second) = (first, second) }
                public init(json: JSONPositions) throws { try self.init(first: json.required(0), second: json.required(1)) }

                public func write(to json: inout JSONWriter) {
                    json.element(first)
                    json.element(second)
                }
            }
            """#
        ]
    )

    private static let recursion = Snippet(
        "RecursionAPI",
        "A thing that contains one of its kind keeps it behind a reference.",
        documents: [
            "get-category.json": #"""
            {
              "title": "A category",
              "method": "GET",
              "api_path": "/categories/{slug}/",
              "path_parameters": [
                {"name": "slug", "type": "string"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"slug\": \"novels\", \"parentCategory\": {\"slug\": \"fiction\", \"parentCategory\": {\"slug\": \"all\", \"parentCategory\": null}}}"
            }
            """#
        ],
        swift: [
            "RecursionAPIModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: getCategory (1 sample).
            public struct Category: JSONModel {
                /// Example: `novels`
                public var slug: String
                public var parentCategory: ParentCategory?
                public init(slug: String, parentCategory: ParentCategory? = nil) {
                    (self.slug, self.parentCategory) = (slug, parentCategory)
                }

                public init(json: JSONObject) throws {
                    try self.init(slug: json.required("slug"), parentCategory: json.optional("parentCategory"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("slug", slug)
                    json.write("parentCategory", parentCategory)
                }
            }

            /// Seen in: getCategory (2 samples).
            public struct ParentCategory: JSONModel {
                /// Example: `fiction`
                public var slug: String?
                @Indirect public var parentCategory: ParentCategory?
                public init(slug: String? = nil, parentCategory: ParentCategory? = nil) {
                    (self.slug, self.parentCategory) = (slug, parentCategory)
                }

                public init(json: JSONObject) throws {
                    self.init(slug: json.optional("slug"), parentCategory: json.optional("parentCategory"))
                }

                public func write(to json: inout JSONWriter) {
                    json.write("slug", slug)
                    json.write("parentCategory", parentCategory)
                }
            }
            """#
        ]
    )
}
