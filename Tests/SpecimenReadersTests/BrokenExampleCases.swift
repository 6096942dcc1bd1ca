// Examples that are not HTTP messages, or whose bodies differ from their headers.
extension BrokenDocumentTests {
    static let examples = [
        Case(
            "request without version",
            lamp(
                #""example_request": "GET /lamps/1/""#
            ),
            #"""
            lamps.md:3:21: error: expected a request line in the example request, found `GET /lamps/1/`; begin it \#
            with a request line such as `GET /path/ HTTP/1.1`
            """#
        ),
        Case(
            "request of a word",
            lamp(
                #""example_request": "\n\nhello""#
            ),
            #"""
            lamps.md:3:25: error: expected a request line in the example request, found `hello`; begin it with a \#
            request line such as `GET /path/ HTTP/1.1`
            """#
        ),
        Case(
            "request with unknown method",
            lamp(
                #""example_request": "GTE /lamps/1/ HTTP/1.1""#
            ),
            #"""
            lamps.md:3:21: error: `GTE` is not a method; did you mean `GET`?
            """#
        ),
        Case(
            "response without status",
            lamp(
                #""example_response": "HTTP/1.1 OK""#
            ),
            #"""
            lamps.md:3:22: error: expected a status line in the example response, found `HTTP/1.1 OK`; begin it \#
            with a status line such as `HTTP/1.1 200 OK`
            """#
        ),
        Case(
            "response that is only a body",
            lamp(
                #""example_response": "{\"id\": 1}""#
            ),
            #"""
            lamps.md:3:22: error: expected a status line in the example response, found `{"id": 1}`; begin it with \#
            a status line such as `HTTP/1.1 200 OK`
            """#
        ),
        Case(
            "header without colon",
            lamp(
                #""example_response": "HTTP/1.1 200 OK\r\nA\u00e9\"B""#
            ),
            #"""
            lamps.md:3:41: error: expected a header line in an example, found `Aé"B`; write `Name: value`, and a \#
            blank line before the body
            """#
        ),
        Case(
            "JSON body cut off",
            lamp(
                #""example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": [1,\n2""#
            ),
            #"""
            lamps.md:3:87: error: the body of an example is not the JSON that its content type announces, at 5:2 of \#
            the message: expected `,` or `]` after an element, found the end of the text; close the array that \#
            begins at 4:7; or correct the content type
            """#
        ),
        Case(
            "JSON body with an ellipsis",
            lamp(
                #""example_response": "HTTP/1.1 200 OK\r\nContent-Type: text/json\r\n\r\n{\"\u00fc\ud83d\ude00\": ...}""#
            ),
            #"""
            lamps.md:3:97: error: the body of an example is not the JSON that its content type announces, at 4:12 \#
            of the message: expected a value, found `.`; remove the dots; JSON has no way to leave out the rest; or \#
            correct the content type
            """#
        ),
        Case(
            "JSON body of no said type",
            lamp(
                #""example_response": "HTTP/1.1 200 OK\n\n{a""#
            ),
            #"""
            lamps.md:3:42: warning: the body of an example is not valid JSON, at 3:2 of the message: \#
            expected a key in double quotation marks, found `a`; put the key in double quotation marks; or add a \#
            `Content-Type` header
            """#
        ),
    ]
}
