extension Snippet {
    static let bodies = [upload, requestBody, valueBody, hostileText]

    private static let upload = Snippet(
        "UploadAPI",
        "A file makes the body multipart; what is no plain value travels as JSON text.",
        documents: [
            "add-scan.json": #"""
            {
              "title": "Add a scan",
              "method": "POST",
              "api_path": "/pages/{id}/scans/",
              "path_parameters": [
                {"name": "id", "type": "int"}
              ],
              "parameters": [
                {"name": "image", "type": "file", "required": true, "description": "The picture."},
                {"name": "caption", "type": "string"},
                {"name": "tags", "type": "array[string]"},
                {"name": "crop", "type": "object"}
              ],
              "example_response": "HTTP/1.1 201 Created"
            }
            """#
        ],
        swift: [
            "UploadAPIOperations.swift": #"""
            import SpecimenRuntime

            extension UploadClient {
                /// Add a scan.
                ///
                /// - Parameter image: The picture.
                public func uploadPageScan(
                    id: Int, image: FileUpload, caption: String? = nil, tags: [String]? = nil, crop: [String: JSONValue]? = nil
                ) async throws {
                    try await send(UploadPageScan(id: id, image: image, caption: caption, tags: tags, crop: crop))
                }
            }

            /// `POST /pages/{id}/scans/`.
            public struct UploadPageScan: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "uploadPageScan"
                public var request: APIRequest
                public init(
                    id: Int, image: FileUpload, caption: String? = nil, tags: [String]? = nil, crop: [String: JSONValue]? = nil
                ) {
                    request = APIRequest(.post, "/pages/\(id)/scans/")
                    var form = MultipartForm()
                    form.append("image", file: image)
                    form.append("caption", caption)
                    form.append("tags", tags)
                    form.append("crop", crop?.jsonText)
                    request.body = .multipart(form)
                }
            }
            """#
        ]
    )

    private static let requestBody = Snippet(
        "BodyAPI",
        "Body parameters are the members of one object; the required ones come first.",
        documents: [
            "lend.json": #"""
            {
              "title": "Lend a book",
              "method": "POST",
              "api_path": "/loans/",
              "parameters": [
                {"name": "note", "type": "string", "required": false},
                {"name": "book", "type": "int", "required": true, "description": "Which book."},
                {"name": "dueOn", "type": "date", "required": false}
              ],
              "example_response": "HTTP/1.1 201 Created"
            }
            """#
        ],
        swift: [
            "BodyAPIOperations.swift": #"""
            import SpecimenRuntime

            extension BodyClient {
                /// Lend a book.
                ///
                public func createLoan(book: Int, note: String? = nil, dueOn: CalendarDate? = nil) async throws {
                    try await send(CreateLoan(book: book, note: note, dueOn: dueOn))
                }
            }

            /// `POST /loans/`.
            public struct CreateLoan: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "createLoan"
                public var request: APIRequest
                public init(book: Int, note: String? = nil, dueOn: CalendarDate? = nil) {
                    request = APIRequest(.post, "/loans/")
                    var json = JSONWriter()
                    json.write("note", note)
                    json.write("book", book)
                    json.write("dueOn", dueOn)
                    request.body = .json(json)
                }
            }
            """#
        ]
    )

    private static let valueBody = Snippet(
        "ValueAPI",
        "A body that is no object is one argument.",
        documents: [
            "reorder.json": #"""
            {
              "title": "Reorder",
              "method": "PUT",
              "api_path": "/shelf/",
              "example_request": "PUT /shelf/ HTTP/1.1\nContent-Type: application/json\n\n[3, 1, 2]",
              "example_response": "HTTP/1.1 204 No Content"
            }
            """#
        ],
        swift: [
            "ValueAPIOperations.swift": #"""
            import SpecimenRuntime

            extension ValueClient {
                /// Reorder.
                ///
                /// - Parameter content: The whole body of the request.
                public func updateShelf(content: [Int]) async throws { try await send(UpdateShelf(content: content)) }
            }

            /// `PUT /shelf/`.
            public struct UpdateShelf: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "updateShelf"
                public var request: APIRequest
                public init(content: [Int]) {
                    request = APIRequest(.put, "/shelf/")
                    request.body = .json(content)
                }
            }
            """#
        ]
    )

    private static let hostileText = Snippet(
        "HostileTextAPI",
        "No text of a document becomes code.",
        documents: [
            "hostile.json": #"""
            {
              "title": "End */ of\r\nit\u2028fatalError()",
              "method": "GET",
              "api_path": "/a/{in}/",
              "description": "```swift\nlet open = true\u2029fatalError()\n\nno end",
              "warning": "`\u202egnp.exe\u0000",
              "authentication": "\"\"\"\n#if true",
              "path_parameters": [
                {"name": "in", "type": "string", "required": true, "description": "line\n    /// four"}
              ],
              "query_parameters": [
                {"name": "\"); fatalError(); (\"", "type": "string", "default": "a`b"}
              ],
              "example_response": "HTTP/1.1 204 No Content"
            }
            """#
        ],
        swift: [
            "HostileTextAPIOperations.swift": #"""
            import SpecimenRuntime

            extension HostileTextClient {
                /// End */ of it fatalError().
                ///
                /// ```swift
                /// let open = true
                /// fatalError()
                ///
                /// no end
                /// ```
                ///
                /// - Warning: `gnp.exe
                /// - Parameters:
                ///   - in: line /// four
                ///   - fatalError: Default: `a'b`.
                public func getA(`in`: String, fatalError: String? = nil) async throws {
                    try await send(GetA(in: `in`, fatalError: fatalError))
                }
            }

            /// `GET /a/{in}/`. Authentication: """
            /// #if true.
            public struct GetA: APIOperation {
                public typealias Output = NoContent
                public static let id: String = "getA"
                public var request: APIRequest
                public init(`in`: String, fatalError: String? = nil) {
                    request = APIRequest(.get, "/a/\(`in`)/")
                    request.query("\"); fatalError(); (\"", fatalError)
                }
            }
            """#
        ]
    )
}
