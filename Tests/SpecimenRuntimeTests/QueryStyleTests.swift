import Foundation
import SpecimenRuntime
import Testing

/// Tests of the text of queries and headers.
@Suite struct QueryStyleTests {
    private func target(_ change: (inout APIRequest) -> Void) -> String {
        var request = APIRequest(.get, "/x")
        change(&request)
        return request.target
    }

    @Test(
        arguments: [
            (.repeated, "/x?ids=a%2Cb&ids=c%20%7C%20d&ids="),
            (.emptyBrackets, "/x?ids%5B%5D=a%2Cb&ids%5B%5D=c%20%7C%20d&ids%5B%5D="),
            (.indexed, "/x?ids%5B0%5D=a%2Cb&ids%5B1%5D=c%20%7C%20d&ids%5B2%5D="),
            (.comma, "/x?ids=a%2Cb,c%20%7C%20d,"),
            (.pipe, "/x?ids=a%2Cb%7Cc%20%7C%20d%7C"),
            (.space, "/x?ids=a%2Cb%20c%20%7C%20d%20"),
        ] as [(ListStyle, String)])
    func lists(style: ListStyle, expected: String) {
        #expect(target { $0.query("ids", ["a,b", "c | d", ""], style: style) } == expected)
        #expect(target { $0.query("ids", [] as [Int], style: style) } == "/x")
        #expect(target { $0.query("ids", nil as [Int]?, style: style) } == "/x")
        let single = style == .emptyBrackets ? "ids%5B%5D" : style == .indexed ? "ids%5B0%5D" : "ids"
        #expect(target { $0.query("ids", 7, style: style) } == "/x?\(single)=7")
    }

    /// The decoded items equal those of an example with the same style.
    @Test(
        arguments: [
            (.comma, "fields=id,name"), (.pipe, "fields=id%7Cname"), (.space, "fields=id+name"),
            (.repeated, "fields=id&fields=name"), (.emptyBrackets, "fields[]=id&fields[]=name"),
            (.indexed, "fields[0]=id&fields[1]=name"),
        ] as [(ListStyle, String)])
    func decodedItems(style: ListStyle, example: String) {
        var request = APIRequest(.get, "/x")
        request.query("fields", ["id", "name"], style: style)
        var components = URLComponents()
        components.percentEncodedQuery = example.replacing("+", with: "%20").replacing("[", with: "%5B")
            .replacing("]", with: "%5D")
        #expect(request.queryItems.map(\.name) == components.queryItems?.map(\.name))
        #expect(request.queryItems.map(\.value) == components.queryItems?.map(\.value))
        var sent = URLComponents()
        sent.percentEncodedQuery = String(request.target.dropFirst(3))
        #expect(sent.queryItems == components.queryItems)
    }

    @Test(
        arguments: [
            (#"{"name": "a b", "size": 3}"#, nil, "filter[name]=a b&filter[size]=3"),
            (
                #"{"tags": ["x", "y"], "range": {"from": 1.50, "to": null}, "on": true}"#, nil,
                "filter[tags][]=x&filter[tags][]=y&filter[range][from]=1.50&filter[range][to]=&filter[on]=true"
            ),
            (#"{"a": {}, "b": []}"#, nil, ""),
            (#"[{"id": 1, "n": "x"}, {"id": 2}]"#, nil, "filter[0][id]=1&filter[0][n]=x&filter[1][id]=2"),
            (#"[{"id": 1, "n": "x"}, {"id": 2}]"#, .emptyBrackets, "filter[][id]=1&filter[][n]=x&filter[][id]=2"),
            (#"{"t": ["x", "y"]}"#, .indexed, "filter[t][0]=x&filter[t][1]=y"),
            (#"{"t": ["x", "y"]}"#, .repeated, "filter[t]=x&filter[t]=y"),
            (#"{"é&=": "ü"}"#, nil, "filter[é&=]=ü"),
            (#""plain""#, nil, "filter=plain"),
            (#"{"t": ["x", "y z", null], "n": 1}"#, .comma, "filter[t]=x,y z,&filter[n]=1"),
            (#"{"a": {"t": [1, 2.50, true]}}"#, .pipe, "filter[a][t]=1|2.50|true"),
            (#"["x", "y"]"#, .space, "filter=x y"),
            (#"{"t": [], "u": ["x"]}"#, .comma, "filter[u]=x"),
            (#"[{"id": [1, 2]}, {"id": 3}]"#, .comma, "filter[0][id]=1,2&filter[1][id]=3"),
            (#"["x", [1, 2]]"#, .pipe, "filter[0]=x&filter[1]=1|2"),
            ("[[1, 2], [3]]", nil, "filter[0][]=1&filter[0][]=2&filter[1][]=3"),
        ] as [(String, ListStyle?, String)])
    func objects(json: String, lists: ListStyle?, expected: String) throws {
        let value = try JSONValue(parsing: json)
        var request = APIRequest(.get, "/x")
        request.query("filter", object: value, lists: lists)
        let items = request.queryItems.map { "\($0.name)=\($0.value ?? "nothing")" }
        #expect(items.joined(separator: "&") == expected)
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%&=/?,")
        #expect(request.target.allSatisfy(allowed.contains))
    }

    @Test func absentObjectsAddNothing() {
        #expect(target { $0.query("filter", object: nil as JSONValue?) } == "/x")
        #expect(target { $0.query("filter", object: ["a": "b"]) } == "/x?filter%5Ba%5D=b")
    }

    /// A value that no parser accepts is sent as it is written.
    @Test func deepObjectsAreSentAsJSON() {
        struct Deep: JSONEncodable {
            func encode(to json: inout JSONWriter) {
                nest(2_000, &json)
            }
            private func nest(_ depth: Int, _ json: inout JSONWriter) {
                json.array { json in if depth > 0 { self.nest(depth - 1, &json) } }
            }
        }
        let sent = target { $0.query("q", object: Deep()) }
        #expect(sent == "/x?q=" + String(repeating: "%5B", count: 2_001) + String(repeating: "%5D", count: 2_001))
    }

    @Test(arguments: [true, false, nil])
    func flags(flag: Bool?) {
        #expect(target { $0.query("v", PresenceFlag(flag)) } == (flag == true ? "/x?v" : "/x"))
        #expect(target { $0.query("v", WordFlag(flag)) } == (flag.map { "/x?v=\($0 ? "yes" : "no")" } ?? "/x"))
        #expect(target { $0.query("v", NumericFlag(flag)) } == (flag.map { "/x?v=\($0 ? "1" : "0")" } ?? "/x"))
        #expect(WordFlag(flag)?.jsonText == flag.map { $0 ? #""yes""# : #""no""# })
        #expect(PresenceFlag(flag)?.jsonText == flag.map { "\($0)" })
    }

    @Test func aPresenceFlagBetweenOthers() {
        let sent = target {
            $0.query("a", 1)
            $0.query("verbose", PresenceFlag(true))
            $0.query("b", "x")
        }
        #expect(sent == "/x?a=1&verbose&b=x")
    }

    private static let moment = Date(timeIntervalSince1970: 1_541_455_200.25)

    /// Dates in a wire format are values of queries, headers and forms.
    @Test func dates() {
        let date = Self.moment
        let absent: Date? = nil
        let sent = target {
            $0.query("a", EpochMilliseconds(date))
            $0.query("b", EpochSeconds(date))
            $0.query("c", WholeEpochSeconds(date))
            $0.query("d", [date, date].map { WholeEpochSeconds($0) }, style: .comma)
            $0.query("e", EpochMilliseconds(absent))
            $0.query("f", EpochMilliseconds(absent), style: .pipe)
            $0.query("g", CalendarDate("2024-02-29"))
        }
        #expect(sent == "/x?a=1541455200250&b=1541455200.25&c=1541455200&d=1541455200,1541455200&g=2024-02-29")
        var request = APIRequest(.get, "/x")
        request.header("X-Since", EpochMilliseconds(date))
        request.header("X-Until", EpochSeconds(absent))
        #expect(request.headers["X-Since"] == "1541455200250")
        #expect(request.headers["X-Until"] == nil)
    }

    @Test func headers() {
        var request = APIRequest(.get, "/x")
        request.headers["Accept"] = "text/csv"
        request.header("If-Match", #""tag""#)
        request.header("X-Ids", [1, 2, 3])
        request.header("X-None", nil as String?)
        request.header("X-Empty", [] as [String])
        request.header("x-ids", [4])
        request.header("X-Flag", NumericFlag(true))
        #expect(
            request.headers.map(\.description)
                == ["Accept: text/csv", #"If-Match: "tag""#, "x-ids: 4", "X-Flag: 1"]
        )
    }

    /// An update in a form clears a field with an empty value.
    @Test func patchValues() {
        let sent = target {
            $0.query("a", PatchValue<String>.keep)
            $0.query("b", PatchValue<String>.null)
            $0.query("c", PatchValue.set([1, 2]), style: .comma)
        }
        #expect(sent == "/x?b=&c=1,2")
    }
}
