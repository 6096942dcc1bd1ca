import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Objects whose keys are data rather than names.
@Suite("Detect dictionaries")
struct DetectDictionariesTests {
    @Test(
        "Objects whose keys are data are dictionaries",
        arguments: [
            ("keys no property could have", #"{"24h": 3, "14d": 9}"#, "{Int}"),
            ("digits", #"{"1": "a", "2": "b"}"#, "{String}"),
            ("a single one", #"{"/var/log": {"size": 3}}"#, "{record}"),
            ("UUIDs", #"{"e3b0c442-98fc-4c14-9afb-f4c8996fb924": {"a": 1}}"#, "{record}"),
            ("names of headers", #"{"Content-Type": "text/css", "X-Trace": "7"}"#, "{String}"),
            ("one flag under one odd name", #"{"a:b": true}"#, "{any}"),
            ("flags under several odd names", #"{"a:b": true, "c:d": false}"#, "{Bool}"),
            ("computed values", #"{"sum(price)": 3, "max(price)": 4}"#, "{Double}"),
            ("an empty key", #"{"": 1}"#, "{any}"),
            ("lists as values", #"{"2024-05-21": [1], "2024-05-22": []}"#, "{[Int]}"),
            ("codes in capitals", #"{"USD": 1.1, "JPY": 150}"#, "{Double}"),
            ("whole amounts of money", #"{"USD": 110, "JPY": 150}"#, "{Double}"),
            ("one currency in capitals", #"{"EUR": 0.92}"#, "{Double}"),
            ("codes of countries", #"{"US": 3, "DE": 4, "ID": 1}"#, "{Int}"),
            ("dates, values of several kinds", #"{"2024-03-01": 3, "2024-03-02": null, "2024-04-01": "-"}"#, "{any}"),
            ("one date beside a word", #"{"2024-03-01": 3, "sum": 3}"#, "{Int}"),
            ("months beside a word", #"{"2024-03": 3, "2024-04": 4, "unit": "days"}"#, "{any}"),
            ("words with numbers, and values of several kinds", #"{"rack-1": 3, "shelf-20": "none"}"#, "{any}"),
            ("one pattern", #"{"3 days": 1, "14 days": 2}"#, "{Int}"),
            ("hosts", #"{"example.com": 3, "www.swift.org": 4}"#, "{Int}"),
            ("applications", #"{"com.example.notes": "a", "org.swift.demo": "b"}"#, "{String}"),
            ("files", #"{"main.swift": "a", "README.md": "b"}"#, "{String}"),
            ("e-mail addresses", #"{"ada@example.com": 1, "bob@example.com": 2}"#, "{Int}"),
            ("media types", #"{"text/css": 1, "image/png": 2}"#, "{Int}"),
            ("versions", #"{"v1.2.0": "a", "v1.10": "b"}"#, "{String}"),
            ("locales", #"{"pt-BR": "a", "en-GB": "b"}"#, "{String}"),
            ("emojis", #"{"👍": 3, "🎉": 4}"#, "{Int}"),
            ("a path beside words", #"{"tier": "web", "example.com/owner": "ada"}"#, "{String}"),
            ("objects that contain their keys", #"{"LICENSE": {"filename": "LICENSE", "size": 3}}"#, "{record}"),
            ("codes of currencies", #"{"usd": 1.1, "eur": 1, "xyz": 2}"#, "{Double}"),
            ("codes of languages", #"{"en": "a", "zh-tw": "b", "tlh": "c"}"#, "record"),
            ("codes of languages with regions", #"{"en": "a", "zh-tw": "b", "qq": "c"}"#, "{String}"),
            ("identifiers that a machine makes", #"{"IVhQ2F1VTlmRlCjGmAqO1w": {"a": 1}}"#, "{record}"),
            ("an identifier after a word", #"{"cus_Na6dX7aXxi11N4": 3}"#, "{any}"),
            ("numbered objects", #"{"item_1": {"a": 1}, "item_2": null, "item_10": {"b": 1}}"#, "{/record/}"),
            ("some values null", #"{"24h": null, "14d": 9}"#, "{/Int/}"),
            ("all values null", #"{"24h": null}"#, "{any}"),
            (
                "many of one structure",
                #"{"w": {"n": 1, "m": 2}, "x": {"n": 1, "m": 2}, "y": {"n": 1, "m": 2}, "z": {"m": 1, "n": 2}}"#,
                "{record}"
            ),
        ]
    )
    func maps(rule: String, text: String, structure: String) throws {
        #expect(try describe(text) == structure, "\(rule)")
    }

    @Test(
        "All other objects are records",
        arguments: [
            ("plain words", #"{"size": 3, "count": 9}"#),
            ("short words", #"{"min": 3, "max": 9, "avg": 5, "sum": 7}"#),
            ("a long name", #"{"averageResponseTime95": 3}"#),
            ("null has no structure", #"{"a": {"x": 1, "y": 2}, "b": null, "c": null, "d": null, "e": null}"#),
            ("values of several kinds, whatever the keys", #"{"first-name": "Ada", "age": 36}"#),
            ("one word in capitals", #"{"OK": 1}"#),
            ("a code and a name", #"{"USD": 1, "base": 2}"#),
            ("one key that is a name", #"{"24h": 3, "days": 9}"#),
            ("three of one structure", #"{"x": {"n": 1, "m": 2}, "y": {"n": 1, "m": 2}, "z": {"m": 1, "n": 2}}"#),
            ("many of different structures", #"{"w": {"a": 1}, "x": {"b": 1}, "y": {"c": 1}, "z": {"d": 1}}"#),
            ("many scalars of one kind", #"{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}"#),
            ("keys with a sign in front", ##"{"$ref": "x", "@type": "y", "#text": "z"}"##),
            ("kebab case", #"{"first-name": "Ada", "last-name": "Byron"}"#),
            ("one word in kebab case", #"{"user-info": {"first-name": "Ada"}}"#),
            ("words with spaces", #"{"First Name": "Ada", "E-mail Address": "-", "Price (USD)": "3"}"#),
            ("words with prefixes", #"{"dc:title": "a", "dc:creator": "b"}"#),
            ("words with dots", #"{"app.version": "1", "app.title": "x"}"#),
            ("words with a rank", #"{"1. open": "3.5", "2. high": "4.1", "5. volume": "100"}"#),
            ("words with a span in front", #"{"24h_volume": 3, "7d_change": 4}"#),
            ("words with a number at the end", #"{"address-line-1": "a", "address-line-2": "b", "zip-code": "c"}"#),
            ("German", #"{"größe": 3, "länge": 4}"#),
            ("Japanese", #"{"名前": "x", "年齢": "3"}"#),
            ("Russian", #"{"имя": "x", "возраст": "3"}"#),
            ("abbreviations in capitals", #"{"LAT": 1.5, "LON": 2.5}"#),
            ("unknown codes of one structure and another", #"{"HEAD": {"a": 1, "b": 2}, "FOOT": {"c": 1}}"#),
            ("numbered texts", #"{"line_1": "a", "line_2": "b"}"#),
            ("a URL beside a name", #"{"https://example.com/role": "admin", "name": "Ada"}"#),
        ]
    )
    func records(rule: String, text: String) throws {
        #expect(try describe(text) == "record", "\(rule)")
    }

    @Test(
        "Keys that the example has as identities elsewhere are data",
        arguments: [
            (#"{"slug": "web", "perTeam": {"web": {"open": 1}}}"#, "{record}"),
            (#"{"teams": [{"id": "ada"}, {"id": "bob"}], "perTeam": {"ada": 1, "bob": 2}}"#, "{Int}"),
            (#"{"slug": "web", "perTeam": {"web": 1}}"#, "record"),
            (#"{"slug": "web", "perTeam": {"web": {"open": 1}, "total": {"open": 2}}}"#, "record"),
            (#"{"note": "web", "perTeam": {"web": {"open": 1}}}"#, "record"),
            (#"{"emai\u006c": "web", "perTeam": {"web": {"open": 1}}}"#, "{record}"),
        ]
    )
    func identities(text: String, structure: String) throws {
        var graph = try typeGraph(of: text)
        let member = try #require(graph.response.flatMap { graph.child($0, .member(ExactString("perTeam"))) })
        #expect(graph.words(of: member) == structure)
    }

    @Test(
        "Keys that are equal for Swift stay different members",
        arguments: [
            ["A", "K", "\u{212A}"], ["caf\u{e9}", "cafe\u{301}"], [";", "\u{37e}", "`", "\u{1fef}"], ["", "a"],
        ]
    )
    func twins(keys: [String]) throws {
        for keys in [keys, keys.reversed()] {
            // All keys in one object, and another object with each key.
            let lists = [[keys]] + [keys.indices.map { Array(keys[...$0]) }, keys.map { [$0] }]
            for objects in lists {
                // A value of another type, so that no object is a dictionary.
                let texts = objects.map { "{\"id\": 1, " + $0.map { "\"\($0)\": [1]" }.joined(separator: ", ") + "}" }
                let graph = try typeGraph(of: "[\(texts.joined(separator: ", "))]")
                let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
                let found = graph.members(of: elements).map(\.key)
                #expect(Set(found.map { Array($0.utf8) }) == Set((keys + ["id"]).map { Array($0.utf8) }))
                #expect(found.count == keys.count + 1)
            }
        }
    }

    @Test("Keys that occur in the path of the example are data")
    func pathIdentities() throws {
        #expect(try describe(#"{"web": {"open": 1}}"#, pathValue: "web") == "{record}")
    }

    @Test("One object with data as keys is enough")
    func mapAmongRecords() throws {
        #expect(try describe(#"[{"total": {"n": 1}}, {"24h": {"n": 1}}]"#) == "[{record}]")
    }

    @Test(
        "Keys that are names in every element of a list make records",
        arguments: [
            #"[{"SKU": "a", "QTY": "3"}, {"SKU": "b", "QTY": "4"}]"#,
            #"[{"item-no": "a", "lot-no": "3"}, {"item-no": "b", "lot-no": "4"}]"#,
            #"[{"Prénom": "a", "Âge": "3"}, {"Prénom": "b", "Âge": "4"}]"#,
            #"[{"Line 1": "a", "Line 2": "3"}, {"Line 1": "b", "Line 2": "4"}]"#,
            #"[{"I/O": "a", "Port": "3"}, {"I/O": "b", "Port": "4"}]"#,
        ]
    )
    func columns(text: String) throws {
        #expect(try describe(text) == "[record]")
    }

    @Test(
        "The name of an object and its values tell whether users choose the keys",
        arguments: [
            (#"{"labels": {"app": "web", "tier": "front"}}"#, "{String}"),
            (#"{"labels": {"app": "web", "replicas": 3}}"#, "{any}"),
            (#"{"match_labels": {"app": "web"}}"#, "{String}"),
            (#"{"annotations": {"note": "x"}}"#, "{String}"),
            (#"{"nodeSelector": {"disk": "ssd"}}"#, "{String}"),
            (#"{"devDependencies": {"left-pad": "1.0.0", "lodash": "^4.17.0"}}"#, "{String}"),
            (#"{"dependencies": {"pad": {"v": "1", "dev": true}, "lodash": {"v": "4", "dev": false}}}"#, "{record}"),
            (#"{"response_headers": {"Accept": "*/*", "Etag": "x"}}"#, "{String}"),
            (#"{"env": {"HOST": "a", "PORT": 80}}"#, "{any}"),
            (#"{"metadata": {"order_id": "6735"}}"#, "{String}"),
            (#"{"metadata": {"order_id": "6735", "due": "2024-05-21"}}"#, "{String}"),
            (#"{"metadata": {"page": 1, "total": 30}}"#, "record"),
            (#"{"metadata": {"kind": "npm", "container": {"tags": []}}}"#, "record"),
            (#"{"tags": {"team": "core"}}"#, "{String}"),
            (#"{"attributes": {"color": "red", "size": "L"}}"#, "{String}"),
            (#"{"attributes": {"title": "Sea", "src": "x"}, "id": "1", "type": "photos"}"#, "record"),
            (#"{"schedule_attributes": {"first": "x", "last": "y"}}"#, "record"),
            (#"{"@attributes": {"lang": "x", "dir": "y"}}"#, "record"),
            (#"{"custom_fields": {"size": "L", "age": 4}}"#, "{any}"),
            (#"{"languages": {"Swift": 9001, "C": 12}}"#, "{Int}"),
            (#"{"translations": {"en": "Hello"}}"#, "{String}"),
            (#"{"rates": {"EUR": 0.92}}"#, "{Double}"),
            (#"{"votes_by_country": {"france": 3, "spain": 4}}"#, "{Int}"),
            (#"{"votes_by_month": {"january": 3, "february": 4}}"#, "record"),
            (#"{"created_by": {"login": "ada", "email": "x"}}"#, "record"),
            (#"{"permissions": {"read": true, "write": false}}"#, "record"),
            (#"{"label": {"title": "bug", "color": "red"}}"#, "record"),
            (#"{"variables": {"name": "HOST", "value": "a"}}"#, "record"),
            (#"{"genres": {"Rock": 12, "New Wave": 3}}"#, "{Int}"),
            (#"{"stats": {"Total": 12, "Open": 3}}"#, "record"),
            (#"{"Genres": {"Rock": 12, "Jazz": 3}}"#, "record"),
        ]
    )
    func names(text: String, structure: String) throws {
        var graph = try typeGraph(of: text)
        let response = try #require(graph.response)
        let first = try #require(graph.members(of: response).first { graph.kinds(of: $0.type) == .object })
        #expect(graph.words(of: first.type) == structure)
    }

    @Test(
        "Keys that no two samples share are data",
        arguments: [
            (#"[{"x": {"ada": 3}}, {"x": {"bob": 5}}]"#, "{Int}"),
            (#"[{"x": {"ada": 3}}, {"x": {"bob": 5, "ada": 1}}]"#, "record"),
            (#"[{"x": {"a": "s", "b": "t"}}, {"x": {"c": "u"}}]"#, "{String}"),
            (#"[{"x": {"text": "s"}}, {"x": {"image": "t"}}]"#, "record"),
            (#"[{"x": {"text": "s"}}, {"x": {"size": 3}}]"#, "record"),
            (#"[{"x": {"a": {"m": 1, "n": 2}}}, {"x": {"b": {"m": 1, "n": 2}}}]"#, "{record}"),
            (#"[{"x": {"a": {"m": 1, "n": 2}}}, {"x": {"b": {"m": 1, "k": 2}}}]"#, "record"),
            (#"[{"data": {"color": "red"}}, {"data": {}}]"#, "{String}"),
            (#"[{"detail_page": {"color": "red"}}, {"detail_page": {}}]"#, "record"),
        ]
    )
    func samples(text: String, structure: String) throws {
        var graph = try typeGraph(of: text)
        let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
        let member = try #require(graph.members(of: elements).first)
        #expect(graph.words(of: member.type) == structure)
    }

    @Test("Many scalars of one kind are values of a dictionary, unless their names have a word in common")
    func manyMembers() throws {
        func object(_ count: Int, _ ending: String) -> String {
            let letters = (0..<count).map { String(UnicodeScalar(UInt8(97 + $0))) + "x" + ending }
            return "{" + letters.map { "\"\($0)\": \"a\"" }.joined(separator: ", ") + "}"
        }
        #expect(try describe(object(26, "")) == "{String}")
        #expect(try describe(object(20, "")) == "record")
        #expect(try describe(object(26, "_url")) == "record")
    }

    @Test("The noun of a path tells that the keys of a whole response are data")
    func nounOfPath() throws {
        let words = #"{"Swift": 9001, "Python": 1200}"#
        let model = try infer([
            Call("GET", "/repos/{repo}/languages", words), Call("GET", "/repos/{repo}/editors", words),
            Call("GET", "/emojis", #"{"tada": "x", "smile": "y"}"#),
            Call("POST", "/labels", #"{"color": "red", "text": "bug"}"#),
        ])
        #expect(
            model.responses == [
                "getEmojis: {String}", "createLabel: Label", "getRepoEditors: Editors", "getRepoLanguages: {Int}",
            ]
        )
    }

    @Test(
        "A body parameter of type `map` tells that the same member of its resource is a dictionary",
        arguments: ["map", "dictionary", "object"]
    )
    func declaredParameter(type: String) throws {
        let model = try infer([
            Call("GET", "/orders/{id}", #"{"id": 1, "notes": {"gate": "left"}}"#),
            Call("GET", "/carts/{id}", #"{"id": 1, "notes": {"gate": 7}}"#),
            Call("POST", "/orders").with { call in
                call.body = [Input("notes", type)]
                call.sends = #"{"notes": {"color": "red"}}"#
            },
        ])
        let notes = try ["Order", "Cart"].map { name in
            try #require(model.requiredModel(name).properties.first { $0.wireName == "notes" }).shape
        }
        let parameter = try #require(model.operation("createOrder").parameters.first).shape
        if type == "object" {
            #expect((notes + [parameter]).allSatisfy { $0.modelName != nil })
        } else {
            #expect([notes[0], parameter] == [.dictionary(.string), .dictionary(.string)])
            #expect(notes[1].modelName != nil)
        }
    }

    @Test("An object with the name of a dictionary elsewhere in the API is a dictionary")
    func sameNoun() throws {
        let model = try infer([
            Call("GET", "/a", #"{"hits": {"2024-05-21": 3, "2024-05-22": 4}}"#),
            Call("GET", "/b", #"{"hits": {"monday_morning": 3}}"#), Call("GET", "/c", #"{"hits": {"size": "L"}}"#),
        ])
        #expect(model.models.map(\.members) == ["hits: {Int}?", "hits: {Int}?", "hits: Hits?", "size: String?"])
    }

    @Test("A record with other members outweighs a dictionary that only its name suggests")
    func weakReason() throws {
        let model = try infer([
            Call("GET", "/packages/{id}", #"{"id": 1, "metadata": {"kind": "npm"}}"#),
            Call("PUT", "/packages/{id}", #"{"id": 1, "metadata": {"kind": "npm", "files": [{"size": 1}]}}"#),
        ])
        #expect(try model.requiredModel("PackageMetadata").members == "files: [PackageMetadataFile]?, kind: String?")
    }

    @Test("The reason is known for each property and each response")
    func reasons() throws {
        let model = try infer([
            Call("GET", "/a", #"{"by_day": {"2024-05-21": 3}, "labels": [{"app": "web"}], "tags": {"app": "web"}}"#),
            Call("GET", "/languages", #"{"Swift": 3, "C": 4}"#),
        ])
        let reasons = model.models.flatMap(\.properties).map(\.evidence.dictionaryReason)
        #expect(reasons == [.form, nil, .noun, nil])
        #expect(try model.operation("getLanguages").response.dictionaryReason == .noun)
    }

    private func describe(_ text: String, pathValue: String? = nil) throws -> String {
        var graph = try typeGraph(of: text, pathValue: pathValue)
        return graph.words(of: try #require(graph.response))
    }
}
