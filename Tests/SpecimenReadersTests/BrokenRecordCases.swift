// JSON objects that are not valid descriptions.
extension BrokenDocumentTests {
    static let records = [
        Case(
            "keys by the names that other formats give them",
            page(
                #"""
                {"api_path": "/lamps/", "method": "GET",
                "body_parameters": [], "query_parameters": [
                {"name": "a", "type": "string", "enum": ["x"]}]}
                """#
            ),
            #"""
            lamps.md:3:1: warning: `body_parameters` is not a key of an endpoint and is ignored; did you mean \#
            `parameters`?
            lamps.md:4:33: warning: `enum` is not a key of a parameter and is ignored; did you mean `choices`?
            """#
        ),
        Case(
            "default beside the choices",
            page(
                #"""
                {"api_path": "/lamps/", "method": "GET", "query_parameters": [
                {"name": "a", "type": "string", "choices": ["x", "y"], "default": "z"}]}
                """#
            ),
            #"""
            lamps.md:3:67: warning: the default `z` of the parameter `a` is not one of its choices; add it to the \#
            choices, or correct it
            """#
        ),
        Case(
            "method missing",
            page(
                #"{"api_path": "/lamps/"}"#
            ),
            #"""
            lamps.md:2:1: error: the key `method` is missing; add one, such as "method": "GET"
            """#
        ),
        Case(
            "path missing",
            page(
                #"{"method": "GET"}"#
            ),
            #"""
            lamps.md:2:1: error: the key `api_path` is missing; add the path of the endpoint, such as "api_path": \#
            "/users/{user_id}/"
            """#
        ),
        Case(
            "null for what is needed",
            page(
                #"""
                {"method": null,
                "api_path": null}
                """#
            ),
            #"""
            lamps.md:2:12: error: `method`: expected a string, found null; write a method such as "GET"
            lamps.md:3:13: error: `api_path`: expected a string, found null; write the path in quotes
            """#
        ),
        Case(
            "unknown method",
            page(
                #"""
                {"api_path": "/",
                "method": "PSOT"}
                """#
            ),
            #"""
            lamps.md:3:11: error: `PSOT` is not a method; did you mean `POST`?
            """#
        ),
        Case(
            "method far from any",
            page(
                #"""
                {"api_path": "/",
                "method": "SUBSCRIBE"}
                """#
            ),
            #"""
            lamps.md:3:11: error: `SUBSCRIBE` is not a method; use GET, POST, PUT, PATCH, DELETE, HEAD or OPTIONS
            """#
        ),
        Case(
            "brace open in an escaped path",
            page(
                #"""
                {"method": "GET",
                "api_path": "\/\u006camps\/{id"}
                """#
            ),
            #"""
            lamps.md:3:28: error: a `{` in the path is not closed; write placeholders as `{name}`
            """#
        ),
        Case(
            "wrong kinds",
            lamp(
                #"""
                "title": ["a"],
                "description": {}, "authentication": true,
                "warning": 1,
                "sidebar_order": 1.5,
                "scopes": "lamp:read",
                "example_request": [], "query_parameters": {},
                "parameters": [1, {"name": [], "type": 1, "description": [], "required": "yes",
                "choices": [[]], "default": {}}]
                """#
            ),
            #"""
            lamps.md:3:10: error: `title`: expected a string, found an array; write one text in quotes, or null for \#
            none
            lamps.md:4:16: error: `description`: expected a string, found an object; write one text in quotes, or \#
            null for none
            lamps.md:4:38: error: `authentication`: expected a string, found a boolean; write one text in quotes, \#
            or null for none
            lamps.md:5:12: error: `warning`: expected a string, found a number; write one text in quotes, or null \#
            for none
            lamps.md:6:18: error: `sidebar_order`: expected a whole number, found `1.5`; write digits, without \#
            quotes
            lamps.md:7:11: error: `scopes`: expected an array, found a string; write a list in brackets, or null \#
            for none
            lamps.md:8:20: error: `example_request`: expected a string, found an array; write the raw HTTP message \#
            as one string, or null for none
            lamps.md:8:44: error: `query_parameters`: expected an array, found an object; write a list in brackets, \#
            or null for none
            lamps.md:9:16: error: expected the object of a parameter, found a number; write an object in braces \#
            with the keys `name`, `type`, `description`, `required`, `choices`, `default` and `items`
            lamps.md:9:28: error: `name`: expected a string, found an array; write the name that the API uses
            lamps.md:9:40: error: `type`: expected a string, found a number; write a type such as "string" or "int"
            lamps.md:9:58: error: `description`: expected a string, found an array; write one text in quotes, or \#
            null for none
            lamps.md:9:74: error: `required`: expected a boolean, found a string; write true or false, without \#
            quotes
            lamps.md:10:13: error: `choices`: expected a string or a number, found an array; write the element in \#
            quotes
            lamps.md:10:29: error: `default`: expected a string, a number or a boolean, found an object; write one \#
            value, or null for none
            """#
        ),
        Case(
            "order in quotes",
            lamp(
                #""sidebar_order": "1""#
            ),
            #"""
            lamps.md:3:18: error: `sidebar_order`: expected a whole number, found a string; write digits, without \#
            quotes
            """#
        ),
        Case(
            "unknown keys",
            lamp(
                #"""
                "titel": "",
                "x-internal": 1, "parameters": [{"name": "a", "type": "int", "requierd": true}]
                """#
            ),
            #"""
            lamps.md:3:1: warning: `titel` is not a key of an endpoint and is ignored; did you mean `title`?
            lamps.md:4:1: warning: `x-internal` is not a key of an endpoint and is ignored; remove it
            lamps.md:4:62: warning: `requierd` is not a key of a parameter and is ignored; did you mean `required`?
            """#
        ),
        Case(
            "key twice",
            lamp(
                #"""
                "title": "a",
                "title": "b"
                """#
            ),
            #"""
            lamps.md:4:1: error: the object has the key `title` twice; remove one of the two
            """#
        ),
        Case(
            "unknown type",
            lamp(
                #"""
                "parameters": [
                {"name": "a", "type": "strng"}, {"name": "b", "type": "array[wibble]"}]
                """#
            ),
            #"""
            lamps.md:4:23: error: `strng` is not a type; did you mean `string`?
            lamps.md:4:55: error: `wibble` is not a type; use string, int, float, boolean, array, array[string], \#
            object, dictionary, file, url, datetime, date, timestamp, uuid, identifier or any
            """#
        ),
        Case(
            "items that do not go with the type",
            lamp(
                #"""
                "parameters": [
                {"name": "a", "type": "string", "items": "int"}]
                """#
            ),
            #"""
            lamps.md:4:42: warning: `items`: `int` contradicts the type `string` and is ignored; give the type of \#
            the elements once: `array[int]`
            """#
        ),
        Case(
            "default and choice of another type",
            lamp(
                #"""
                "parameters": [{"name": "a", "type": "int", "default": "none"},
                {"name": "b", "type": "bool", "choices": ["yes", "perhaps", "never"]}]
                """#
            ),
            #"""
            lamps.md:3:56: warning: the default `none` of the parameter `a` is not of its type `int`; correct the \#
            value or the type
            lamps.md:4:42: warning: the choice `perhaps` of the parameter `b` is not of its type `boolean`; correct \#
            the value or the type
            """#
        ),
        Case(
            "no type",
            lamp(
                #"""
                "parameters": [
                {"name": "a"}]
                """#
            ),
            #"""
            lamps.md:4:1: warning: the body parameter `a` has no `type` and becomes `any`; add one of string, int, \#
            float, boolean, array, array[string], object, dictionary, file, url, datetime, date, timestamp, uuid, \#
            identifier or any
            """#
        ),
        Case(
            "no name",
            lamp(
                #"""
                "parameters": [
                {"type": "int"}, {"name": " ", "type": "int"}]
                """#
            ),
            #"""
            lamps.md:4:1: error: the key `name` is missing; write the name that the API uses
            lamps.md:4:27: error: the name of a parameter is empty; write the name that the API uses
            """#
        ),
        Case(
            "parameter twice",
            lamp(
                #"""
                "query_parameters": [
                {"name": "a", "type": "int"},
                {"name": "a", "type": "url"}]
                """#
            ),
            #"""
            lamps.md:5:1: warning: the query parameter `a` is described on line 4 already, and the second \#
            description is used; remove one of the two
            """#
        ),
        Case(
            "placeholder that nothing describes",
            page(
                #"""
                {"method": "GET",
                "api_path": "/lamps/{lamp_id}/"}
                """#
            ),
            #"""
            lamps.md:3:14: warning: the placeholder `lamp_id` of the path is not described and becomes a string; \#
            describe it as a path parameter
            """#
        ),
        Case(
            "parameter without placeholder",
            page(
                #"""
                {"method": "GET", "api_path": "/lamps/{lamp_id}/", "path_parameters": [
                {"name": "lamp_di", "type": "int"},
                {"name": "house", "type": "int"}]}
                """#
            ),
            #"""
            lamps.md:2:32: warning: the placeholder `lamp_id` of the path is not described and becomes a string; \#
            describe it as a path parameter
            lamps.md:3:1: warning: the path has no placeholder for the parameter `lamp_di`, which is left out; did \#
            you mean `lamp_id`?
            lamps.md:4:1: warning: the path has no placeholder for the parameter `house`, which is left out; write \#
            `{house}` into the path, or remove the parameter
            """#
        ),
        Case(
            "control characters in what is quoted",
            lamp(
                #""\u001b[31m\nx": 1"#
            ),
            #"""
            lamps.md:3:1: warning: `\u{1b}[31m\nx` is not a key of an endpoint and is ignored; remove it
            """#
        ),
    ]
}
