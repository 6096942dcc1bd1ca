import SpecimenDocs
import SpecimenJSON

/// Reads `specimen.json`.
struct ConfigurationReader {
    func configuration(in file: SourceFile, log: inout FileLog) -> Configuration {
        var configuration = Configuration()
        let keys = ConfigurationKeys.configuration
        guard let format = RecordFormat(of: file.bytes), !format.isFrontMatter else {
            let names = listed(keys.map { "`\($0.name)`" })
            log.error(
                .wrongKind,
                at: TextPosition(line: 1, column: 1),
                "expected the configuration as a JSON object, found other text",
                advice: "write an object with the keys \(names), or remove the file"
            )
            return configuration
        }
        guard let document = log.document(parsing: file.bytes, in: format.json) else { return configuration }
        keys.read(
            document.root,
            noun: "the configuration",
            ignoring: ConfigurationKeys.schemaKey,
            into: &configuration,
            log: &log
        )
        return configuration
    }
}
