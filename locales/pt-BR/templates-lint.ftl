# O que a verificação diz de um modelo em rascunho: finding-CÓDIGO é o que há, finding-CÓDIGO-advice é o que fazer, mend-TIPO é o
# botão que conserta. As mesmas chaves nos três idiomas. Os valores chegam como textos; $part, $kind e $category são palavras fixas.

## Nomes de partes, usados dentro das outras frases

finding-part = { $part ->
        [header] O cabeçalho
        [body] A mensagem
        [card] O texto do cartão
        [footer] O rodapé
        [label] O texto do botão
        [offer] O texto da oferta
        [url] O endereço
        [name] O nome
       *[other] O texto
    }
finding-kind = { $kind ->
        [HEADER] cabeçalho
        [BODY] mensagem
        [FOOTER] rodapé
        [BUTTONS] grupo de botões
        [CAROUSEL] carrossel
        [LIMITED_TIME_OFFER] oferta com prazo
        [CALL_PERMISSION_REQUEST] pedido para ligar
       *[other] { $kind }
    }
finding-button = { $kind ->
        [QUICK_REPLY] resposta rápida
        [URL] link
        [PHONE_NUMBER] ligação
        [COPY_CODE] copiar cupom
        [VOICE_CALL] ligação pelo WhatsApp
        [ORDER_DETAILS] pedido com pagamento
       *[other] { $kind }
    }

## Nome, idioma, categoria, prazo

finding-name-missing = Falta o nome do modelo.
finding-name-missing-advice = Dê um nome que diga para que ele serve, como “pedido pronto”.
finding-name-characters = O nome tem letras ou sinais que a Meta não aceita.
finding-name-characters-advice = Use só letras minúsculas sem acento, números e _, como { $better }.
finding-name-reserved = { $name } é o nome de um exemplo que toda conta já tem.
finding-name-reserved-advice = Escolha outro nome.
finding-name-taken = Já há um modelo { $name } neste idioma.
finding-name-taken-advice = Escolha outro nome, ou edite o que já existe.
finding-language-missing = Falta o idioma.
finding-language-missing-advice = Escolha o idioma em que a mensagem está escrita.
finding-language-unknown = A Meta não conhece o idioma “{ $language }”.
finding-language-unknown-advice = Escolha um da lista, como português do Brasil.
finding-category-missing = Falta a categoria.
finding-category-missing-advice = Escolha utilidade para avisos sobre algo que a pessoa pediu ou comprou, e marketing para o resto.
finding-category-unknown = “{ $category }” não é uma categoria da Meta.
finding-category-unknown-advice = Escolha utilidade, marketing ou autenticação.
finding-category-differs = Este nome já tem outra categoria no idioma { $language }.
finding-category-differs-advice = A Meta quer a mesma categoria em todos os idiomas de um nome. Escolha a mesma, ou outro nome.
finding-parameter-format-unknown = O jeito de nomear as variáveis não é um dos que a Meta conhece.
finding-parameter-format-unknown-advice = Elas têm nomes ou números. O Recado acerta isso pelo que está no texto.
finding-delivery-time = O prazo de entrega não cabe nesta categoria.
finding-delivery-time-advice = { $category ->
        [UTILITY] Escolha de 30 segundos a 12 horas, ou tire o prazo.
        [AUTHENTICATION] Escolha de 30 segundos a 15 minutos, ou tire o prazo.
       *[other] Escolha de 12 horas a 30 dias, ou tire o prazo.
    }

## Partes

finding-body-missing = Falta a mensagem.
finding-body-missing-advice = Todo modelo tem uma mensagem. Escreva a sua.
finding-component-repeated = Há mais de um { finding-kind }.
finding-component-repeated-advice = Um modelo tem no máximo um de cada. Fique com o primeiro, ou junte os textos.
finding-component-unknown = O Recado não conhece a parte “{ $kind }”.
finding-component-unknown-advice = Ela fica guardada como está. Se você não a pôs de propósito, tire.

## Textos

finding-text-missing = { finding-part } está vazio.
finding-text-missing-advice = Escreva o texto, ou tire esta parte.
finding-too-long = { finding-part } tem { $length } caracteres, e cabem { $limit }.
finding-too-long-advice = Encurte o que está marcado. A conta inclui as variáveis como estão escritas.
finding-line-break = { finding-part } tem mais de uma linha.
finding-line-break-advice = Aqui só cabe uma linha. Junte as duas.
finding-line-breaks = Há linhas em branco demais.
finding-line-breaks-advice = Deixe no máximo uma linha em branco entre os parágrafos.
finding-spaces = Há espaços demais seguidos.
finding-spaces-advice = A Meta aceita até { $limit } espaços seguidos. Deixe um.
finding-edge-spaces = Há espaços ou linhas em branco nas pontas.
finding-edge-spaces-advice = Eles não aparecem no celular e contam no limite. Tire.
finding-forbidden-character = Há um caractere que o celular não mostra ({ $sign }).
finding-forbidden-character-advice = Em geral ele vem de um texto colado de outro programa. Tire.
finding-emoji = { finding-part } tem um emoji.
finding-emoji-advice = Aqui a Meta não aceita emojis. Eles cabem na mensagem.
finding-emojis = A mensagem tem { $count } emojis, e cabem { $limit }.
finding-emojis-advice = Tire os que menos ajudam.
finding-formatting = { finding-part } tem sinais de negrito, itálico ou parecidos.
finding-formatting-advice = Aqui a Meta não aceita formatação. Ela cabe na mensagem.

## Variáveis

finding-variable-not-allowed = { finding-part } tem uma variável.
finding-variable-not-allowed-advice = Aqui o texto é sempre o mesmo. Leve a variável para a mensagem.
finding-header-variables = O cabeçalho tem { $count } variáveis, e cabe uma.
finding-header-variables-advice = Deixe a mais importante, e leve as outras para a mensagem.
finding-variable-malformed = Há chaves que não formam uma variável.
finding-variable-malformed-advice = Uma variável tem duas chaves de cada lado e um nome dentro, como { "{{nome}}" }.
finding-variable-name = O nome da variável “{ $name }” não serve.
finding-variable-name-advice = Use letras minúsculas sem acento, números e _, e comece com uma letra, como { $better }.
finding-variable-single-brace = Parece uma variável com uma chave só.
finding-variable-single-brace-advice = Com uma chave, a pessoa lê as chaves. Ponha duas de cada lado.
finding-variable-style = As variáveis estão escritas de um jeito, e o modelo diz outro.
finding-variable-style-advice = O modelo diz se as variáveis têm nomes ou números. O Recado acerta isso pelo texto.
finding-variables-mixed = Há variáveis com nome e variáveis com número.
finding-variables-mixed-advice = Use um jeito só. Com nomes é mais fácil saber o que vai onde.
finding-variable-gap = As variáveis não contam de 1 em diante: onde está { $name }, a Meta espera { $expected }.
finding-variable-gap-advice = Numere de novo, sem pular nenhum número.
finding-variable-first = A mensagem começa com uma variável.
finding-variable-first-advice = Ponha uma palavra antes, como “Olá,”.
finding-variable-last = A mensagem termina com uma variável.
finding-variable-last-advice = Ponha mais palavras depois. Um ponto não basta.
finding-variables-adjacent = Há duas variáveis lado a lado.
finding-variables-adjacent-advice = Ponha uma palavra entre elas, ou faça das duas uma só.
finding-variables-only = { finding-part } só tem variáveis.
finding-variables-only-advice = Escreva o que a pessoa vai ler em volta delas.
finding-variables-too-many = Há poucas palavras para as variáveis do texto.
finding-variables-too-many-advice = Escreva mais: além das variáveis são { $words } palavras, de { $needed } que costumam bastar. Ou use menos variáveis.
finding-variable-repeated = A variável { $name } aparece duas vezes.
finding-variable-repeated-advice = Cada nome vale uma vez por texto. Dê outro nome à segunda, ou tire.

## Exemplos

finding-example-missing = Falta um exemplo para “{ $name }”.
finding-example-missing-advice = Quem aprova lê a mensagem com os exemplos. Dê um como os de verdade, sem dados de ninguém.
finding-example-extra = Há exemplos de variáveis que não estão no texto.
finding-example-extra-advice = A Meta quer um exemplo para cada variável, e nenhum a mais. Tire os que sobram.
finding-example-placeholder = “{ $example }” não parece um exemplo de verdade.
finding-example-placeholder-advice = Escreva algo que poderia ser enviado, como “Ana” ou “A-1042”.

## Cabeçalho

finding-header-unknown = O Recado não conhece o cabeçalho “{ $format }”.
finding-header-unknown-advice = Ele fica guardado como está. Se não foi de propósito, escolha outro.
finding-header-sample-missing = { $format ->
        [IMAGE] Falta a imagem de exemplo.
        [VIDEO] Falta o vídeo de exemplo.
        [DOCUMENT] Falta o documento de exemplo.
       *[other] Falta o arquivo de exemplo.
    }
finding-header-sample-missing-advice = { $sample ->
        [listed] O arquivo de exemplo está na Meta, e ela não o aceita de volta. Escolha-o de novo.
       *[other] Quem aprova precisa ver um. Ele segue junto quando o modelo for enviado à Meta.
    }
finding-header-gif = GIF no cabeçalho só sai por um serviço de marketing que o Recado não usa.
finding-header-gif-advice = Use uma imagem ou um vídeo.
finding-header-location = Modelo de autenticação não tem local no cabeçalho.
finding-header-location-advice = Tire o cabeçalho, ou escolha utilidade ou marketing.

## Botões

finding-buttons-empty = O grupo de botões está vazio.
finding-buttons-empty-advice = Ponha um botão, ou tire o grupo.
finding-buttons-too-many = Há { $count } botões, e cabem { $limit }.
finding-buttons-too-many-advice = Tire alguns. Com mais de três, o celular já esconde parte deles.
finding-button-kind-too-many = Há botões demais de um tipo: { finding-button }.
finding-button-kind-too-many-advice = Deste tipo cabem { $limit }. Tire os que sobram.
finding-button-unknown = O Recado não conhece o botão “{ $kind }”.
finding-button-unknown-advice = Ele fica guardado como está. Se não foi de propósito, tire.
finding-button-labels-repeated = Há dois botões com o texto “{ $label }”.
finding-button-labels-repeated-advice = A pessoa não sabe qual é qual. Dê um texto diferente a cada um.
finding-quick-replies-apart = As respostas rápidas estão separadas por outros botões.
finding-quick-replies-apart-advice = Elas ficam juntas, antes ou depois dos outros.
finding-url-invalid = O endereço do botão não é de uma página.
finding-url-invalid-advice = Escreva o endereço todo, como https://loja.com.br/pedidos.
finding-url-scheme = O endereço não começa com https://.
finding-url-scheme-advice = A Meta só aceita páginas seguras. Ponha https:// no começo.
finding-url-variable = A variável não está no fim do endereço, ou há mais de uma.
finding-url-variable-advice = Um endereço tem uma variável só, bem no fim, como https://loja.com.br/pedidos/{ "{{1}}" }.
finding-url-shortener = { $host } esconde para onde o link leva.
finding-url-shortener-advice = A Meta costuma recusar links assim, e as pessoas desconfiam. Use o endereço da sua própria página.
finding-phone-invalid = O telefone do botão não serve.
finding-phone-invalid-advice = Escreva com código do país e DDD, só com números, como +551134567890.
finding-coupon-invalid = O cupom de exemplo não serve.
finding-coupon-invalid-advice = Use até { $limit } letras sem acento e números, sem espaços.
finding-coupon-category = O botão de cupom só cabe em modelo de marketing.
finding-coupon-category-advice = Mude a categoria para marketing, ou tire o botão.
finding-flow-missing = O botão não diz qual formulário abrir.
finding-flow-missing-advice = Escolha o formulário que você criou na Meta.
finding-otp-category = O botão de código só cabe em modelo de autenticação.
finding-otp-category-advice = Mude a categoria para autenticação, ou tire o botão.

## Carrossel e oferta

finding-carousel-category = Carrossel só cabe em modelo de marketing.
finding-carousel-category-advice = Mude a categoria para marketing, ou tire o carrossel.
finding-carousel-cards = Um carrossel tem de { $least } a { $most } cartões.
finding-carousel-cards-advice = Acrescente ou tire cartões.
finding-carousel-differs = O cartão { $card } tem outras partes que o primeiro.
finding-carousel-differs-advice = Todos os cartões têm o mesmo tipo de imagem e os mesmos tipos de botão, na mesma ordem.
finding-card-header = O cartão { $card } está sem imagem.
finding-card-header-advice = Todo cartão tem uma imagem, um vídeo ou um produto.
finding-card-bodies = Alguns cartões têm texto e outros não.
finding-card-bodies-advice = Escreva em todos, ou em nenhum.
finding-card-buttons = O cartão { $card } tem { $count } botões.
finding-card-buttons-advice = Cada cartão tem um ou { $limit } botões.
finding-offer-category = Oferta com prazo só cabe em modelo de marketing.
finding-offer-category-advice = Mude a categoria para marketing, ou tire a oferta.
finding-offer-header = Com oferta, o cabeçalho é uma imagem ou um vídeo.
finding-offer-header-advice = Troque o cabeçalho, ou tire.
finding-offer-footer = Com oferta, não há rodapé.
finding-offer-footer-advice = Tire o rodapé. O que ele diz cabe na mensagem.
finding-offer-buttons = Os botões da oferta estão em outra ordem.
finding-offer-buttons-advice = Primeiro o cupom, depois o link.

## Autenticação

finding-authentication-part = Modelo de autenticação não tem { finding-kind }.
finding-authentication-part-advice = Ele só tem a mensagem da Meta, o prazo do código e um botão. Tire o resto.
finding-authentication-text = O texto da autenticação é a Meta que escreve.
finding-authentication-text-advice = Tire o seu texto. Você só escolhe se há o aviso de segurança e por quanto tempo o código vale.
finding-authentication-minutes = Falta por quantos minutos o código vale.
finding-authentication-minutes-advice = Escolha de { $least } a { $most } minutos, ou tire o rodapé.
finding-authentication-button = Falta o botão do código, ou há outros botões.
finding-authentication-button-advice = Modelo de autenticação tem um botão só, o de copiar ou preencher o código.
finding-otp-kind = O Recado não sabe o que este botão faz com o código.
finding-otp-kind-advice = Escolha copiar o código, preencher com um toque ou preencher sem toque.
finding-otp-apps = Falta dizer qual aplicativo recebe o código.
finding-otp-apps-advice = Ponha de 1 a { $most } aplicativos, com o nome do pacote e a assinatura de { $length } caracteres. Quem fez o aplicativo sabe os dois.
finding-otp-terms = Falta aceitar os termos do preenchimento sem toque.
finding-otp-terms-advice = Leia os termos na Meta e marque que aceita, ou use copiar o código.

## Pagamento

finding-payment-too-many = Há botões de pagamento demais.
finding-payment-too-many-advice = Cabem { $limit }: um de Pix, um de boleto e um de link.
finding-payment-repeated = Há dois botões para o mesmo jeito de pagar.
finding-payment-repeated-advice = Cabe um de cada: Pix, boleto e link. Tire um.
finding-payment-kind = O botão não diz como se paga.
finding-payment-kind-advice = Escolha Pix, boleto ou link de pagamento.
finding-payment-label = O texto deste botão é sempre “{ $label }”.
finding-payment-label-advice = A Meta não deixa mudar. O celular mostra na língua da pessoa.
finding-payment-header = Com botão de pagamento, o cabeçalho é um texto, uma imagem ou um documento.
finding-payment-header-advice = Troque o cabeçalho, ou tire.
finding-payment-sample = { $problem ->
        [boleto_field] O exemplo da linha do boleto tem um número errado no bloco { $number }.
        [boleto_whole] O exemplo da linha do boleto não confere: há um número errado, quase sempre no fim dela.
        [pix_not_pix] O exemplo não é um código Pix copia e cola.
        [pix_cut] O exemplo do código Pix está incompleto ou tem algo a mais.
        [pix_checksum] O exemplo do código Pix não confere: algum caractere dele mudou.
        [pix_currency] O exemplo do código Pix não serve.
        [pix_value] O exemplo do código Pix não serve.
       *[other] { $kind ->
            [boleto] O exemplo da linha do boleto não serve.
            [payment_link] O exemplo do link de pagamento não serve.
           *[other] Falta o exemplo do código Pix.
        }
    }
finding-payment-sample-advice = { $kind ->
        [boleto] Copie os { $digits } números da linha digitável de um boleto, sem pontos nem espaços.
        [payment_link] Escreva um endereço que comece com https://.
       *[other] Cole um código Pix copia e cola, como os que você envia.
    }
finding-order-header = Com pedido, o cabeçalho é um texto, uma imagem ou um documento.
finding-order-header-advice = Troque o cabeçalho, ou tire.
finding-order-format = O modelo tem um botão de pedido, e falta dizer que é um modelo de pedido.
finding-order-format-advice = O Recado põe isso para você.

## O que está escrito

finding-text-taken = O modelo { $name } ({ $language }) já diz exatamente isto.
finding-text-taken-advice = A Meta recusa dois iguais. Use o que já existe, ou mude a mensagem ou o rodapé.
finding-wording-marketing = “{ $words }” parece propaganda, e este modelo é de utilidade.
finding-wording-marketing-advice = A Meta pode aprovar como marketing, que custa mais, e muitas trocas assim podem parar os seus envios. Tire o convite, ou escolha marketing.
finding-wording-marketing-price = Como marketing, cada notificação custa { $marketing }, e não { $utility }.
finding-wording-personal-data = A mensagem pede um dado que não se pede por aqui: “{ $words }”.
finding-wording-personal-data-advice = A Meta recusa pedidos de CPF inteiro, cartão ou senha. Peça só uma parte, como os 3 primeiros números, ou leve a pessoa ao seu site.
finding-wording-threat = “{ $words }” soa como ameaça ou vergonha.
finding-wording-threat-advice = A Meta recusa, e a lei do consumidor não permite cobrar assim. Diga o valor, o vencimento e como resolver com você.
finding-wording-code = A mensagem parece trazer um código de acesso.
finding-wording-code-advice = Códigos de uso único só saem em modelo de autenticação. Crie um, ou mude o texto se não for um código desses.

## Consertos

mend-name = Acertar o nome
mend-language = Acertar o idioma
mend-parameter-format = Acertar o jeito das variáveis
mend-remove-part = Tirar
mend-join-lines = Juntar em uma linha
mend-collapse-lines = Tirar linhas em branco
mend-collapse-spaces = Deixar um espaço
mend-trim = Tirar das pontas
mend-remove-characters = Tirar o caractere
mend-remove-emojis = Tirar os emojis
mend-remove-formatting = Tirar a formatação
mend-rename-variable = Acertar o nome da variável
mend-double-braces = Pôr as duas chaves
mend-renumber = Numerar de novo
mend-remove-examples = Tirar os que sobram
mend-group-replies = Juntar as respostas
mend-https = Pôr https://
mend-phone = Acertar o telefone
mend-remove-text = Tirar o texto
mend-fixed-label = Pôr o texto da Meta
mend-order-format = Dizer que é um pedido
