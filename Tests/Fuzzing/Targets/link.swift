/// Fuzzes `Link` headers. Links that are read, written and read again must be equal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let header = String(decoding: input(data, count), as: UTF8.self)
    let links = WebLink.parse(header)
    for link in links {
        demand(!link.target.utf8.contains(UInt8(ascii: ">")), "a target contains its closing bracket")
        _ = link.relations
        for parameter in link.parameters {
            demand(parameter.name == parameter.name.lowercased(), "a name is in upper case")
            demand(!parameter.name.isEmpty && parameter.name.utf8.allSatisfy(isTokenCharacter), "a name is not a token")
        }
        for parameter in link.parameters.prefix(4) {
            demand(link[parameter.name.uppercased()] != nil, "a parameter is not found")
        }
    }
    demand(WebLink.parse(written(links)) == links, "the written links are read as other links")
    return 0
}

private func written(_ links: [WebLink]) -> String {
    links.map { link in
        "<\(link.target)>"
            + link.parameters.map { parameter in
                var value = ""
                for scalar in parameter.value.unicodeScalars {
                    if scalar == "\"" || scalar == "\\" { value += "\\" }
                    value.unicodeScalars.append(scalar)
                }
                return "; \(parameter.name)=\"\(value)\""
            }.joined()
    }.joined(separator: ", ")
}
