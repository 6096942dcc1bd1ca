import Foundation

// Handwritten structs for `JSONDecoder` with the properties of the generated models. A property that is always null in
// the examples has the type that is cheapest to decode.

struct CodableRelease: Codable {
    struct AdoptionStage: Codable {
        var adopted: String?
        var stage: String?
        var unadopted: String?
    }

    struct Deploy: Codable {
        var id: Int
        var name: String
        var dateFinished: Date?
        var dateStarted: String?
        var environment: String?
        var url: String?
    }

    struct VersionInfo: Codable {
        struct Version: Codable {
            var raw: String?
        }

        var buildHash: String?
        var description: String?
        var package: String?
        var version: Version?
    }

    var id: Int?
    var adoptionStages: [String: AdoptionStage]?
    var authors: [CodableAuthor]?
    var commitCount: Int
    var currentProjectMeta: [String: String]?
    var data: [String: String]?
    var dateCreated: Date?
    var dateReleased: Date?
    var deployCount: Int
    var firstEvent: Date?
    var lastCommit: CodableCommit?
    var lastDeploy: Deploy?
    var lastEvent: Date?
    var newGroups: Int
    var owner: String?
    var projects: [CodableProject]?
    var ref: String?
    var shortVersion: String?
    var status: String?
    var url: URL?
    var userAgent: String?
    var version: String
    var versionInfo: VersionInfo?
}

struct CodableCommit: Codable {
    struct PullRequest: Codable {
        var id: String?
        var title: String?
        var author: CodableAuthor?
        var dateCreated: Date?
        var externalUrl: URL?
        var message: String?
        var repository: Repository?
    }

    struct Repository: Codable {
        struct Provider: Codable {
            var id: String
            var name: String
        }

        var id: String
        var name: String
        var dateCreated: Date?
        var externalId: String?
        var externalSlug: String?
        var integrationId: String?
        var provider: Provider?
        var status: String?
        var url: URL?
    }

    struct Release: Codable {
        var dateCreated: Date?
        var dateReleased: String?
        var ref: String?
        var shortVersion: String?
        var url: String?
        var version: String?
    }

    var id: String?
    var author: CodableAuthor?
    var dateCreated: Date?
    var message: String?
    var pullRequest: PullRequest?
    var releases: [Release]?
    var repository: Repository?
    var suspectCommitType: String?
}

struct CodableAuthor: Codable {
    /// A number in some samples and a string in others.
    enum Identifier: Codable {
        case int(Int)
        case string(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            do {
                self = .string(try container.decode(String.self))
            } catch {
                self = .int(try container.decode(Int.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .int(let value): try container.encode(value)
            case .string(let value): try container.encode(value)
            }
        }
    }

    struct Avatar: Codable {
        var avatarType: String?
        var avatarUrl: URL?
        var avatarUuid: String?
    }

    struct Email: Codable {
        enum CodingKeys: String, CodingKey {
            case id
            case email
            case isVerified = "is_verified"
        }

        var id: String?
        var email: String?
        var isVerified: Bool?
    }

    var id: Identifier?
    var name: String
    var avatar: Avatar?
    var avatarUrl: URL?
    var dateJoined: Date?
    var email: String?
    var emails: [Email]?
    var experiments: [String: String]?
    var has2fa: Bool?
    var hasPasswordAuth: Bool?
    var isActive: Bool?
    var isManaged: Bool?
    var isStaff: Bool?
    var isSuperuser: Bool?
    var lastActive: Date?
    var lastLogin: Date?
    var username: String?
}

struct CodableProject: Codable {
    struct HealthData: Codable {
        var adoption: String?
        var crashFreeSessions: String?
        var crashFreeUsers: String?
        var durationP50: String?
        var durationP90: String?
        var hasHealthData: Bool?
        var sessionsAdoption: String?
        var sessionsCrashed: Int?
        var sessionsErrored: Int?
        var stats: [String: [[Int]]]?
        var totalProjectSessions24h: String?
        var totalProjectUsers24h: String?
        var totalSessions: String?
        var totalSessions24h: String?
        var totalUsers: String?
        var totalUsers24h: String?
    }

    var id: Int?
    var slug: String
    var name: String
    var hasHealthData: Bool?
    var healthData: HealthData?
    var newGroups: Int?
    var platform: String?
    var platforms: [String]?
}
