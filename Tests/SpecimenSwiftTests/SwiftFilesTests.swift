import SpecimenDocs
import Testing

@testable import SpecimenSwift

/// Folders of the documentation and the files that are generated for them.
struct SwiftFilesTests {
    @Test(arguments: [
        ("", "ThingsAPI"), ("books", "Books"), ("release-files", "ReleaseFiles"), ("fooBar", "FooBar"),
        ("HTTP 2", "HTTP2"),
    ])
    func filesAreNamedAfterTheirFolder(folder: String, name: String) {
        #expect(SwiftFiles.name(of: folder, module: "ThingsAPI") == name)
        #expect(SwiftFiles.diagnostics(for: [folder], module: "ThingsAPI") == [])
    }

    @Test(arguments: [
        (["a-b", "AB"], "error: `AB` and `a-b` would be generated into files of one name; rename the folder"),
        (
            ["", "thingsAPI"],
            "error: the docs folder itself and `thingsAPI` would be generated into files of one name; rename the folder"
        ),
        (["--"], "error: the folder `--` has no letter or digit to call files after; rename the folder"),
    ])
    func foldersThatWouldShareFilesAreRefused(folders: [String], message: String) {
        #expect(SwiftFiles.diagnostics(for: folders, module: "ThingsAPI").map(\.description) == [message])
    }
}
