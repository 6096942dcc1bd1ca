import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of lists with several pages.
@Suite struct PagingTests {
    /// Returns a server with the pages of `versions`. The cursor of a page is its number.
    private func server(_ versions: [[String]], link: (@Sendable (Int) -> String?)? = nil) throws -> LoopbackServer {
        try LoopbackServer { request in
            let cursor = request.query?.split(separator: "&").first { item in item.hasPrefix("cursor=") }
            let number = cursor.flatMap { item in Int(item.dropFirst("cursor=".count)) } ?? 0
            // A link with `results="false"` must not be followed.
            guard versions.indices.contains(number) else { return .status(500) }
            let hasNext = number + 1 < versions.count
            let standard =
                "<\(request.path)?cursor=\(number - 1)>; rel=\"previous\"; results=\"\(number > 0)\"; cursor=\"\(number - 1)\", "
                + "<\(request.path)?cursor=\(number + 1)>; rel=\"next\"; results=\"\(hasNext)\"; cursor=\"\(number + 1)\""
            let header = link.map { link in link(number) } ?? standard
            let headers = header.map { header in [("Link", header)] } ?? []
            return .json(200, releasesText(versions[number]), headers: headers)
        }
    }

    @Test func threePagesOfElements() async throws {
        let server = try server([["1", "2"], [], ["3"]])
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL)
        var versions: [String] = []
        for try await release in client.listReleases(organization: "acme", query: "x").elements {
            versions.append(release.version)
        }
        #expect(versions == ["1", "2", "3"])
        let path = "/api/0/organizations/acme/releases/"
        #expect(server.requests.map(\.target) == [path + "?query=x", path + "?cursor=1", path + "?cursor=2"])
        #expect(server.requests.allSatisfy { request in request.header("Authorization") == "Bearer t" })
        #expect(server.requests.allSatisfy { request in request.header("Accept") == "application/json" })
    }

    @Test func pagesHaveHeadersAndCursors() async throws {
        let server = try server([["1"], ["2"], ["3"]])
        defer { server.stop() }
        let list = TestClient(baseURL: server.baseURL).listReleases(organization: "acme")
        var cursors: [[String?]] = []
        for try await page in list.pages {
            #expect(page.headers["link"] != nil)
            #expect(page.elements.count == 1)
            cursors.append([page.previousCursor, page.nextCursor])
        }
        #expect(cursors == [[nil, "1"], ["0", "2"], ["1", nil]])
        var again = 0
        for try await _ in list { again += 1 }
        #expect(again == 3)
        #expect(server.requests.count == 6)
    }

    @Test func pagesAreRequestedWhenNeeded() async throws {
        let server = try server([["1", "2"], ["3"], ["4"]])
        defer { server.stop() }
        for try await release in TestClient(baseURL: server.baseURL).listReleases(organization: "o")
        where release.version == "2" { break }
        #expect(server.requests.count == 1)
    }

    @Test func noLinkIsOnePage() async throws {
        let server = try server([["1"], ["2"]], link: { _ in nil })
        defer { server.stop() }
        var count = 0
        for try await _ in TestClient(baseURL: server.baseURL).listReleases(organization: "o") { count += 1 }
        #expect(count == 1)
    }

    @Test(arguments: [
        "//other.example/next", "https://127.0.0.1/next", "http://127.0.0.1:1/next", "http://localhost/next",
        "ftp://127.0.0.1/next", "javascript:alert(1)", "http://user@127.0.0.1/next",
    ])
    func aNextLinkToAnotherServerThrowsAfterItsPage(target: String) async throws {
        let server = try server([["1"], ["2"]], link: { _ in "<\(target)>; rel=next" })
        defer { server.stop() }
        var iterator = TestClient(token: "t", baseURL: server.baseURL).listReleases(organization: "o")
            .makeAsyncIterator()
        #expect(try await iterator.next()?.version == "1")
        let error = try await #require(throws: APIError.self) { _ = try await iterator.next() }
        #expect(error.description.contains("listReleases: the next page is on another server"))
        #expect(try await iterator.next() == nil)
        #expect(server.requests.count == 1)
    }

    @Test func nextLinkToASecondServerIsNotRequested() async throws {
        let other = try LoopbackServer { _ in .json(200, "[]") }
        defer { other.stop() }
        let target = other.baseURL.absoluteString
        let server = try server([["1"]], link: { _ in "<\(target)/next>; rel=\"next\"; results=\"true\"" })
        defer { server.stop() }
        await #expect(throws: APIError.self) {
            for try await _ in TestClient(token: "t", baseURL: server.baseURL).listReleases(organization: "o") {}
        }
        #expect(other.requests.isEmpty)
    }

    @Test(arguments: ["<a b>; rel=next", #"<\\evil>; rel=next"#])
    func unusableNextLinkIsAnError(link: String) async throws {
        let server = try server([["1"]], link: { _ in link })
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            for try await _ in TestClient(baseURL: server.baseURL).listReleases(organization: "o") {}
        }
        #expect(error.description.contains("the address of the next page is not valid"))
    }

    @Test(arguments: [1, 2])
    func repeatedNextLinkEndsInAnError(period: Int) async throws {
        let server = try server(
            [["1"], ["2"], ["3"]],
            link: { number in "<?cursor=\((number + 1) % period)>; rel=next" }
        )
        defer { server.stop() }
        var versions: [String] = []
        let list = TestClient(baseURL: server.baseURL).listReleases(organization: "o")
        let error = await #expect(throws: APIError.self) {
            for try await release in list { versions.append(release.version) }
        }
        #expect(error?.description.contains("the next page was requested before") == true)
        #expect(server.requests.count == period + 1)
        #expect(versions.count == server.requests.count)
    }

    @Test func cancellationStops() async throws {
        let server = try server((0..<50).map { number in ["\(number)a", "\(number)b"] })
        defer { server.stop() }
        let list = TestClient(baseURL: server.baseURL).listReleases(organization: "o")
        let task = Task {
            var versions: [String] = []
            do {
                for try await release in list {
                    versions.append(release.version)
                    if release.version == "1a" { withUnsafeCurrentTask { task in task?.cancel() } }
                }
            } catch is CancellationError {
                versions.append("cancelled")
            }
            return versions
        }
        #expect(try await task.value == ["0a", "0b", "1a", "cancelled"])
        #expect(server.requests.count == 2)
    }

    @Test func errorInALaterPage() async throws {
        let server = try LoopbackServer { request in
            request.query == nil
                ? .json(200, releasesText(["1"]), headers: [("Link", "<?cursor=1>; rel=next")])
                : .json(429, #"{"detail": "slow down"}"#)
        }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            for try await _ in TestClient(baseURL: server.baseURL).listReleases(organization: "o") {}
        }
        #expect(error.description.contains("listReleases: 429 Too Many Requests: slow down"))
        #expect(error.description.contains("?cursor=1"))
    }

    @Test func linksInSeveralHeaderFields() async throws {
        let server = try LoopbackServer { request in
            let links = [("Link", "<?cursor=0>; rel=previous"), ("Link", "<?cursor=2>; rel=next")]
            return .json(200, releasesText(["1"]), headers: request.query == nil ? links : [])
        }
        defer { server.stop() }
        var count = 0
        for try await _ in TestClient(baseURL: server.baseURL).listReleases(organization: "o") { count += 1 }
        #expect(count == 2)
    }

    @Test func startedSizedAndLimited() async throws {
        let server = try server([["1", "2"], ["3", "4"], ["5", "6"], ["7"]])
        defer { server.stop() }
        let list = TestClient(baseURL: server.baseURL).listReleases(organization: "o", query: "x")
        #expect(try await list.starting(at: "2").pageSize(2).collected().map(\.version) == ["5", "6", "7"])
        #expect(server.requests.map(\.query) == ["query=x&cursor=2&per_page=2", "cursor=3"])
        #expect(try await list.limited(to: 3).collected().map(\.version) == ["1", "2", "3"])
        #expect(server.requests.count == 4)
        #expect(try await list.limited(to: 4).collected().count == 4)
        #expect(server.requests.count == 6)
        #expect(try await list.limited(to: 0).collected().isEmpty)
        #expect(try await list.limited(to: -1).collected().isEmpty)
        #expect(server.requests.count == 6)
        var sizes: [Int] = []
        var cursors: [String?] = []
        for try await page in list.limited(to: 9).limited(to: 3).pages {
            sizes.append(page.elements.count)
            cursors.append(page.nextCursor)
        }
        #expect(sizes == [2, 1])
        // Continuing from this cursor would skip the elements that the limit has cut.
        #expect(cursors == ["1", nil])
        await #expect(throws: APIError.self) { try await list.pageSize(0).collected() }
        #expect(try await list.collected().count == 7)
    }

    @Test func aCursorOfTheCallIsReplaced() async throws {
        let server = try server([["1"], ["2"]])
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let list = client.pages(ListReleases(organization: "o", perPage: 9))
        #expect(try await list.pageSize(1).starting(at: "1").collected().map(\.version) == ["2"])
        #expect(server.requests.map(\.query) == ["cursor=1&per_page=1"])
    }

    /// The cursor comes from the address of the link if the link has no parameter `cursor`.
    @Test func cursorsFromTheURL() async throws {
        let server = try LoopbackServer { request in
            let links = #"<?page=3&size=1>; rel="next", <?page=1>; rel="prev""#
            return .json(200, releasesText(["x"]), headers: request.query == "page=2&size=1" ? [("Link", links)] : [])
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let list = client.pages(ListReleases(organization: "o"), cursor: "page", pageSize: "size")
        var cursors: [[String?]] = []
        for try await page in list.starting(at: "2").pageSize(1).pages {
            cursors.append([page.previousCursor, page.nextCursor])
        }
        #expect(cursors == [["1", "3"], [nil, nil]])
        #expect(server.requests.map(\.query) == ["page=2&size=1", "page=3&size=1"])
    }
}
