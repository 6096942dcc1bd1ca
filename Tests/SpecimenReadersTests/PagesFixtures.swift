/// Pages of the three layouts, and of the same endpoints in other formats.
enum PagesFixtures {
    static let runTogether = """
        Fetch a Lamp
        Tells all about one lamp.
        Path Parameters
        home
        (string)REQUIREDWhose lamp it is.
        lamp_id
        (integer)REQUIREDThe number on the socket.
        Query Parameters:
        verbose
        (boolean)Adds the history. By default, this is false.
        unit
        (string)- choices:
        - lumen
        - watt
        How brightness is given. By default, this is
        lumen
        . period
        (string)- choices:
        - 1d
        - 7d
        How far back to look. By default, this is 7d if verbose is set.
        Scopes
        <auth_token>
        requires one of the following scopes:lamp:admin
        lamp:read
        curl https://home.test/homes/{home}/lamps/{lamp_id}/ \\ -H 'Authorization: Bearer <auth_token>'
        {
        "id": 7,
        "note": "Anna's lamp",
        "levels": [
        1,
        2
        ]
        }
        """

    static let runTogetherFacts = [
        "GET /homes/{home}/lamps/{lamp_id}/", "title Fetch a Lamp",
        "path home: string required (Whose lamp it is.)",
        "path lamp_id: int required (The number on the socket.)",
        "query verbose: boolean optional = false (Adds the history. By default, this is false.)",
        "query unit: string optional of lumen|watt = lumen (How brightness is given. By default, this is lumen.)",
        "query period: string optional of 1d|7d (How far back to look. By default, this is 7d if verbose is set.)",
        "request GET /homes/{home}/lamps/{lamp_id}/ -",
        #"response 200 json {"id":7,"note":"Anna's lamp","levels":[1,2]}"#,
    ]

    static let stacked = """
        Skip to main content
        Lamps belong to homes, and a home may have any number of them.

        List lamps

        GET /homes/{home}/lamps/
        Gives the lamps of a home. Required scope: lamp:read

        Query parameters

        on
        boolean
        Only the lamps that are lit, or only those that are not.

        Example request

        curl "https://home.test/homes/3/lamps/?on=true" \\
          -H "Authorization: Bearer TOKEN"

        Example response

        [
          { "id": 7, "on": true }
        ]

        Hang up a lamp

        POST /homes/{home}/lamps/
        Adds a lamp to a home. Required scopes: lamp:write, lamp:admin

        Path parameters

        home
        string
        required
        Where the lamp hangs.

        Request body

        name
        string
        required
        What people call it.
        url
        url
        Where its manual is.
        tags
        array
        Words to find it by. Defaults to none at all.

        Example request

        curl -X POST https://home.test/homes/3/lamps/ \\
          -H "Content-Type: application/json" \\
          -d '{
            "name": "Reading lamp",
            "tags": ["desk"]
          }'

        Example response

        { "id": 8, "on": false }
        A lamp that hangs twice is reported by its socket.
        """

    static let stackedFacts = [
        [
            "GET /homes/{home}/lamps/", "title List lamps", "path home: string",
            "query on: boolean optional (Only the lamps that are lit, or only those that are not.)",
            "request GET /homes/3/lamps/?on=true -", #"response 200 json [{"id":7,"on":true}]"#,
        ],
        [
            "POST /homes/{home}/lamps/", "title Hang up a lamp", "path home: string required (Where the lamp hangs.)",
            "body name: string required (What people call it.)", "body url: url optional (Where its manual is.)",
            "body tags: array optional (Words to find it by. Defaults to none at all.)",
            #"request POST /homes/3/lamps/ json {"name":"Reading lamp","tags":["desk"]}"#,
            #"response 201 json {"id":8,"on":false}"#,
        ],
    ]

    static let inline = """
        Change a Lamp

        PUT /lamps/{lamp_id}/

        Puts other values in the place of those a lamp has.

        Path Parameters

        lamp_id (string)
        REQUIRED

        Which lamp to change.

        Body Parameters

        level (int)

        How bright it is. Default: 50.

        rooms (array(object))

        The rooms it lights. Each needs a name.

        Scopes

        <auth_token> requires one of the following scopes:
          • lamp:write
        curl https://home.test/lamps/{lamp_id}/ \\
         -H 'Authorization: Bearer <auth_token>' \\
         -X PUT \\
         -H 'Content-Type: application/json' \\
         -d '{"level":3,"rooms":[{"name":"hall"}]}'
        RESPONSESCHEMA
        {
          "id": 7
        }
        """

    static let inlineFacts = [
        "PUT /lamps/{lamp_id}/", "title Change a Lamp", "path lamp_id: string required (Which lamp to change.)",
        "body level: int optional = 50 (How bright it is. Default: 50.)",
        "body rooms: array[object] optional (The rooms it lights. Each needs a name.)",
        #"request PUT /lamps/{lamp_id}/ json {"level":3,"rooms":[{"name":"hall"}]}"#, #"response 200 json {"id":7}"#,
    ]

    /// The page `inline`, as Markdown.
    static let inlineMarkdown = """
        ---
        title: Change a Lamp
        ---

        # Change a Lamp [#](#change-a-lamp)

        **PUT** `/lamps/{lamp_id}/`

        Puts other values in the place of those a lamp has.

        ## Path Parameters

        - `lamp\\_id` *(string)* **REQUIRED**

          Which lamp to change.

        ## Body Parameters

        `level` (int)

        How bright it is. Default: 50.

        `rooms` (array(object))

        The rooms it lights. Each needs a name.

        ## Scopes

        `<auth_token>` requires one of the following scopes:

        - `lamp:write`

        ```bash
        curl https://home.test/lamps/{lamp_id}/ \\
         -H 'Authorization: Bearer <auth_token>' \\
         -X PUT \\
         -H 'Content-Type: application/json' \\
         -d '{"level":3,"rooms":[{"name":"hall"}]}'
        ```

        **Response**

        ```json
        {
          "id": 7
        }
        ```
        """

    /// The page `inline`, as a browser saves it.
    static let inlineHTML = """
        <!DOCTYPE html>
        <html><head><title>Change a Lamp | Lamps</title>
        <script>if (a < b) { document.write("<h1>PUT /wrong/</h1>") }</script>
        <style>pre > code { color: red }</style></head>
        <body><nav><a href="/">Home</a><ul><li>Lamps</li></ul></nav>
        <main>
        <h1>Change a Lamp<a class="anchor" title="a > b" href="#change">#</a></h1>
        <p><b>PUT</b> <code>/lamps/<span>{lamp_id}</span>/</code></p>
        <!-- <p>GET /old/</p> -->
        <p>Puts other values in the place
        of those a lamp has.</p>
        <h2>Path Parameters</h2>
        <dl><dt><code>lamp_id</code> <em>(string)</em></dt><dd>REQUIRED</dd><dd><p>Which lamp to change.</p></dd></dl>
        <h2>Body Parameters</h2>
        <dl><dt>level&nbsp;(int)</dt><dd>How bright it is. Default: 50.</dd>
        <dt>rooms (array(object))</dt><dd>The rooms it lights. Each needs a name.</dd></dl>
        <h2>Scopes</h2>
        <p>&lt;auth_token&gt; requires one of the following scopes:</p>
        <ul><li>lamp:write</li></ul>
        <pre><code>curl https://home.test/lamps/{lamp_id}/ \\
         -H <span class="s">'Authorization: Bearer &lt;auth_token&gt;'</span> \\
         -X PUT \\
         -H 'Content-Type: application/json' \\
         -d &#39;{&quot;level&quot;:3,&quot;rooms&quot;:[{&quot;name&quot;:&quot;hall&quot;}]}&#x27;</code></pre>
        <div>RESPONSE</div><div>SCHEMA</div>
        <pre><code>{
          "id": <span>7</span>
        }</code></pre>
        </main>
        <footer>All rights of all lamps</footer></body></html>
        """

    /// The page `runTogether` as Markdown, in which names, types and texts are on lines of their own.
    static let runTogetherInPieces = runTogether.replacing(")REQUIRED", with: ")\nREQUIRED\n")
        .replacing("(string)- choices:", with: "(string)\n\n- choices:").replacing(") \\ -H", with: ") \\\n  -H")

    /// The page `runTogether`, as a browser saves it.
    static let runTogetherHTML = """
        <div class="page"><h1 id="x">Fetch a Lamp</h1>
        <p>Tells all about one lamp.</p>
        <h3>Path Parameters</h3>
        <ul><li><dt><code>home</code><span class="type">(string)</span></dt><div>REQUIRED</div><dd>Whose lamp it is.</dd></li>
        <li><dt><code>lamp_id</code></dt><dd><em>(integer)</em></dd><div>REQUIRED</div><p>The number on the socket.</p></li></ul>
        <h3>Query Parameters:</h3>
        <dl><dt>verbose</dt><dd>(boolean)<p>Adds the history. By default, this is <code>false</code>.</p></dd>
        <dt>unit</dt><dd><em>(string)</em><ul><li>choices:<ul><li><code>lumen</code></li><li><code>watt</code></li></ul></li></ul>
        How brightness is given. By default, this is <pre>lumen</pre>.</dd>
        <dt>period</dt><dd><em>(string)</em><ul><li>choices:<ul><li>1d<li>7d</ul></ul>
        <p>How far back to look. By default, this is 7d if verbose is set.</p></dd></dl>
        <h3>Scopes</h3><p><code>&lt;auth_token&gt;</code> requires one of the following scopes:</p>
        <ul><li>lamp:admin</li><li>lamp:read</li></ul>
        <pre><code>curl https://home.test/homes/{home}/lamps/{lamp_id}/ \\
         -H <span>'Authorization: Bearer &lt;auth_token&gt;'</span></code></pre>
        <div class="tabs"><button>RESPONSE</button><button>SCHEMA</button></div>
        <pre><code>{
          "id": 7,
          "note": "Anna&apos;s lamp",
          "levels": [1, 2]
        }</code></pre></div>
        """

    /// The page `stacked`, as Markdown.
    static let stackedMarkdown = """
        # Lamps

        Lamps belong to homes, and a home may have any number of them.

        ## List lamps

        `GET /homes/{home}/lamps/`

        Gives the lamps of a home. Required scope: `lamp:read`

        ### Query parameters

        **on**
        `boolean`
        Only the lamps that are lit, or only those that are not.

        ### Example request

        ```bash
        curl "https://home.test/homes/3/lamps/?on=true" \\
          -H "Authorization: Bearer TOKEN"
        ```

        ### Example response

        ```json
        [
          { "id": 7, "on": true }
        ]
        ```

        ## Hang up a lamp

        `POST /homes/{home}/lamps/`

        Adds a lamp to a home. Required scopes: `lamp:write`, `lamp:admin`

        ### Path parameters

        **home**
        `string`
        *required*

        Where the lamp hangs.

        ### Request body

        **name**
        `string`
        *required*

        What people call it.

        **url**
        `url`

        Where its manual is.

        **tags**
        `array`

        Words to find it by. Defaults to none at all.

        ### Example request

        ```bash
        curl -X POST https://home.test/homes/3/lamps/ \\
          -H "Content-Type: application/json" \\
          -d '{
            "name": "Reading lamp",

            "tags": ["desk"]
          }'
        ```

        ### Example response

        ```json
        { "id": 8, "on": false }
        ```

        A lamp that hangs twice is reported by its socket.
        """

    /// The page `stacked`, as a browser saves it.
    static let stackedHTML = """
        <html><body><a href="#main">Skip to main content</a>
        <p>Lamps belong to homes, and a home may have any number of them.</p>
        <h2>List lamps</h2>
        <div><span class="method">GET</span><span>/homes/{home}/lamps/</span></div>
        <p>Gives the lamps of a home. Required scope: <code>lamp:read</code></p>
        <h3>Query parameters</h3>
        <div><div>on</div><div>boolean</div><div>Only the lamps that are lit, or only those that are not.</div></div>
        <h3>Example request</h3><pre>curl "https://home.test/homes/3/lamps/?on=true" \\
          -H "Authorization: Bearer TOKEN"</pre>
        <h3>Example response</h3><pre><div class="line">[</div><div class="line">  { "id": 7, "on": true }</div>]</pre>
        <h2>Hang up a lamp</h2>
        <div>POST</div><div>/homes/{home}/lamps/</div>
        <p>Adds a lamp to a home. Required scopes: lamp:write, lamp:admin</p>
        <h3>Path parameters</h3><table><tr><td>home</td><td>string</td><td>required</td><td>Where the lamp hangs.</td></tr></table>
        <h3>Request body</h3>
        <table><tr><td>name</td><td>string</td><td>required</td><td>What people call it.</td></tr>
        <tr><td>url<td>url<td>Where its manual is.</tr>
        <tr><td>tags</td><td>array</td><td>Words to find it by. Defaults to none at all.</td></tr></table>
        <h3>Example request</h3><pre>curl -X POST https://home.test/homes/3/lamps/ \\
          -H "Content-Type: application/json" \\
          -d '{
            "name": "Reading lamp",
            "tags": ["desk"]
          }'</pre>
        <h3>Example response</h3><pre>{ "id": 8, "on": false }</pre>
        <p>A lamp that hangs twice is reported by its socket.</p></body></html>
        """
}
