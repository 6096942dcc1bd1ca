extension Snippet {
    static let operations = [enumeration, pagedList, noContent, folders, pages]

    private static let enumeration = Snippet(
        "EnumerationAPI",
        "Choices become a type that takes other values too.",
        documents: [
            "list-books.json": #"""
            {
              "title": "Books",
              "method": "GET",
              "api_path": "/books/",
              "query_parameters": [
                {"name": "order_by", "type": "string", "required": false, "description": "What comes first.", "choices": ["title", "-added", "none", "self", ""], "default": "title"},
                {"name": "available", "type": "boolean"}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[\"Emma\"]"
            }
            """#
        ],
        swift: [
            "EnumerationAPIOperations.swift": #"""
            import SpecimenRuntime

            extension EnumerationClient {
                /// Books.
                ///
                /// - Parameter orderBy: What comes first. Default: `title`.
                public func listBooks(orderBy: ListBooks.OrderBy? = nil, available: Bool? = nil) async throws -> [String] {
                    try await send(ListBooks(orderBy: orderBy, available: available))
                }
            }

            /// `GET /books/`.
            public struct ListBooks: APIOperation {
                public typealias Output = [String]
                public static let id: String = "listBooks"
                public var request: APIRequest
                public init(orderBy: OrderBy? = nil, available: Bool? = nil) {
                    request = APIRequest(.get, "/books/")
                    request.query("order_by", orderBy)
                    request.query("available", available)
                }

                /// The values documented; any other is `OrderBy(rawValue:)`.
                public struct OrderBy: OpenEnum {
                    public static let title = OrderBy(rawValue: "title")
                    public static let minusAdded = OrderBy(rawValue: "-added")
                    public static let noneValue = OrderBy(rawValue: "none")
                    public static let selfValue = OrderBy(rawValue: "self")
                    public static let empty = OrderBy(rawValue: "")
                    public static let documentedValues: [OrderBy] = [title, minusAdded, noneValue, selfValue, empty]
                    public let rawValue: String
                    public init(rawValue: String) { self.rawValue = rawValue }
                }
            }
            """#
        ]
    )

    private static let pagedList = Snippet(
        "PagedAPI",
        "An answer with a `Link` header is a sequence of its elements over all pages.",
        documents: [
            "list-visits.json": #"""
            {
              "title": "Visits",
              "method": "GET",
              "api_path": "/visits/",
              "description": "All visits, the latest first.",
              "scopes": ["visit:read"],
              "authentication": "required",
              "query_parameters": [
                {"name": "cursor", "type": "string", "required": false, "description": "Where the page begins."}
              ],
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\nLink: <https://api.example.org/visits/?cursor=2>; rel=\"next\"\n\n[\"a\"]"
            }
            """#
        ],
        swift: [
            "PagedAPIOperations.swift": #"""
            import SpecimenRuntime

            extension PagedClient {
                /// All visits, the latest first.
                ///
                /// Scope: `visit:read`.
                /// - Parameter cursor: Where the page begins.
                public func listVisits(cursor: String? = nil) -> PagedSequence<String> { pages(ListVisits(cursor: cursor)) }
            }

            /// `GET /visits/`. Authentication: required.
            public struct ListVisits: APIOperation {
                public typealias Output = [String]
                public static let id: String = "listVisits"
                public var request: APIRequest
                public init(cursor: String? = nil) {
                    request = APIRequest(.get, "/visits/")
                    request.query("cursor", cursor)
                }
            }
            """#
        ]
    )

    private static let noContent = Snippet(
        "NoContentAPI",
        "An answer without content is none to the caller.",
        documents: [
            "cancel.json": #"""
            {
              "title": "Cancel a reservation",
              "method": "DELETE",
              "api_path": "/reservations/{id}/",
              "path_parameters": [
                {"name": "id", "type": "int"}
              ],
              "warning": "This cannot be undone.",
              "scopes": ["reservation:write", "reservation:admin"],
              "example_response": "HTTP/1.1 204 No Content"
            }
            """#
        ],
        swift: [
            "NoContentAPIOperations.swift": #"""
            import SpecimenRuntime

            extension NoContentClient {
                /// Cancel a reservation.
                ///
                /// One of the scopes `reservation:write`, `reservation:admin`.
                ///
                /// - Warning: This cannot be undone.
                public func deleteReservation(id: Int) async throws { try await send(DeleteReservation(id: id)) }
            }

            /// `DELETE /reservations/{id}/`.
            public struct DeleteReservation: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "deleteReservation"
                public var request: APIRequest
                public init(id: Int) { request = APIRequest(.delete, "/reservations/\(id)/") }
            }
            """#
        ]
    )

    private static let folders = Snippet(
        "FoldersAPI",
        "Each folder has files of its own.",
        documents: [
            "book-clubs/list.json": #"""
            {
              "title": "Clubs",
              "method": "GET",
              "api_path": "/clubs/",
              "example_response": "HTTP/1.1 204 No Content"
            }
            """#,
            "weather/now.json": #"""
            {
              "title": "Weather",
              "method": "GET",
              "api_path": "/weather/",
              "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"celsius\": 11.5}"
            }
            """#,
        ],
        swift: [
            "BookClubsOperations.swift": #"""
            import SpecimenRuntime

            extension FoldersClient {
                /// Clubs.
                ///
                public func listClubs() async throws { try await send(ListClubs()) }
            }

            /// `GET /clubs/`.
            public struct ListClubs: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "listClubs"
                public var request: APIRequest
                public init() { request = APIRequest(.get, "/clubs/") }
            }
            """#,
            "BookClubsModels.swift": "",
            "WeatherModels.swift": #"""
            import SpecimenRuntime

            /// Seen in: getWeather (1 sample).
            public struct Weather: JSONModel {
                public var celsius: Double
                public init(celsius: Double) { self.celsius = celsius }
                public init(json: JSONObject) throws { try self.init(celsius: json.required("celsius")) }
                public func write(to json: inout JSONWriter) { json.write("celsius", celsius) }
            }
            """#,
        ]
    )

    private static let pages = Snippet(
        "PagesAPI",
        "A list comes in pages where the configuration says so, and the documented responses can be replayed.",
        documents: [
            "specimen.json": #"""
            {"operations": {"listRafts": {"paged": true}}, "paging": {"cursor": "after", "pageSize": "limit"}}
            """#,
            "rafts.json": ##"""
            [
              {"method": "GET", "api_path": "/rafts/",
               "example_response": "HTTP/1.1 200 OK\n\n[{\"id\": 1, \"note\": \"\\\"\\\"\\\"\\\\(x)\\u202e é\"}]"},
              {"method": "DELETE", "api_path": "/rafts/{id}/", "example_response": "HTTP/1.1 204 No Content\n\n",
               "path_parameters": [{"name": "id", "type": "int", "description": ""}]},
              {"method": "GET", "api_path": "/rafts/{id}/",
               "example_response": "HTTP/1.1 404 Not Found\n\n{\"detail\": \"gone\"}",
               "path_parameters": [{"name": "id", "type": "int", "description": ""}]},
              {"method": "PUT", "api_path": "/rafts/{id}/",
               "path_parameters": [{"name": "id", "type": "int", "description": ""}]}
            ]
            """##,
        ],
        swift: [
            "PagesAPIExamples.swift": ##"""
            import SpecimenRuntime

            extension PagesClient {
                static var responsesOfPagesAPI: [DocumentedResponse] {
                    var responses: [DocumentedResponse] = []
                    responses[ListRafts.id, 200] = #"""
                        [{"id": 1, "note": "\"\"\"\\(x)\u202e é"}]
                        """#
                    responses[GetRaft.id, 404] = """
                        {"detail": "gone"}
                        """
                    responses.append(DocumentedResponse(DeleteRaft.id, status: 204))
                    return responses
                }
            }
            """##
        ]
    )
}
