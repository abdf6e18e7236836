# O que deu errado (error-…), com o próximo passo em .advice. As chaves são os códigos, com hífens. O que a Meta recusa
# está em platform.ftl. Um .details traz o que nem sempre se sabe: só aparece quando há todos os valores dele.

## Contas

error-account-missing = Ainda não há uma conta no Recado.
    .advice = Adicione a sua com `recado account add --name NOME --waba-id ID --phone-number-id ID --token-stdin`. Para conhecer o Recado antes, use `recado demo`.
error-account-not-found = Não há uma conta com o nome “{ $name }”.
    .advice = Veja os nomes com `recado account list`.
error-account-ambiguous = Há várias contas, e nenhuma é a padrão: { $names }.
    .advice = Diga qual usar com `--account NOME`.
error-account-exists = Já há uma conta com o nome “{ $name }”.
    .advice = Escolha outro nome, ou veja a que já existe com `recado account list`.
error-number-connected = Este número já está na conta “{ $name }”.
    .advice = Use essa conta. Se o token dela mudou, cole nela o token novo.
error-account-in-use = A conta “{ $name }” tem notificações na caixa de saída. Ela fica, para o histórico não se perder.
    .advice = Se não quer mais enviar por ela, cancele o token dela na Meta.
error-field-invalid = { $field ->
        [name] O nome da conta está vazio ou tem caracteres que não dá para mostrar.
        [waba_id] O identificador da conta do WhatsApp Business não serve: “{ $value }”.
        [phone_number_id] O identificador do número não serve, ou é de outra conta do WhatsApp Business: “{ $value }”.
        [graph_version] A versão da Graph API não serve: “{ $value }”.
        [time_zone] O Recado não conhece este fuso horário: “{ $value }”.
        [api_url] O endereço do serviço não serve: “{ $value }”.
        [contact_field] O valor “{ $value }” está sem o nome do campo.
        [consent_source] Falta dizer de onde veio a autorização.
        [tag] A etiqueta está sem nome.
        [segment] O grupo está sem nome.
        [encoding] O Recado não conhece a codificação “{ $value }”.
        [separator] “{ $value }” não pode separar colunas.
        [currency] “{ $value }” não é a sigla de uma moeda.
        [kind] “{ $value }” não é um tipo de campo.
        [days] “{ $value }” não é um número de dias.
        [test] O Recado não entende a condição “{ $value }”.
       *[other] O valor de { $field } não serve: “{ $value }”.
    }
    .advice = { $field ->
        [name] Dê à conta um nome curto, como “Loja Centro”.
        [waba_id] Copie da Meta o identificador da conta do WhatsApp Business. Ele só tem dígitos.
        [phone_number_id] Copie da Meta o identificador do número, que fica na mesma conta do WhatsApp Business. Ele só tem dígitos e não é o telefone.
        [graph_version] Escreva a letra v, um número, um ponto e outro número, como v25.0.
        [time_zone] Escreva o nome com região e cidade, como America/Sao_Paulo.
        [api_url] Escreva só esquema, endereço e porta, como https://graph.facebook.com.
        [contact_field] Dê um nome ao campo, como pedido ou previsão, ou apague o valor.
        [consent_source] Escreva onde a pessoa autorizou, como balcão ou site.
        [tag] Dê um nome à etiqueta.
        [segment] Dê um nome ao grupo.
        [encoding] Use uma como utf-8 ou windows-1252.
        [separator] Use um sinal só, como ; ou , ou tab.
        [currency] Use as três letras, como BRL ou USD.
        [kind] Use text, number, date ou money.
        [days] Use um número inteiro, como 180, ou none para guardar sempre.
        [test] Escreva como cidade=Recife ou valor>=100.
       *[other] Corrija o valor e tente de novo.
    }
error-practice-unavailable = O serviço da conta de treino não está funcionando aqui.
    .advice = Abra o Recado de novo. Na linha de comando, `recado demo` mostra um envio inteiro sem tocar nos seus dados.
error-api-url-invalid = O endereço do serviço não serve: ele leva só esquema, endereço e porta, sem versão nem caminho.
    .advice = Escreva como https://graph.facebook.com, ou tire o `--api-url` para usar o da Meta.
error-api-url-plain-http = O endereço usa http, e o token ficaria visível no caminho. O Recado só aceita http neste mesmo computador.
    .advice = Use https, ou um endereço deste computador, como http://127.0.0.1:8080.

## Token e chaveiro

error-keychain-unavailable = O Recado não encontra um chaveiro do sistema para guardar o token.
    .advice = Ligue o chaveiro do sistema (no Linux, GNOME Keyring ou KWallet) e use `recado account secret NOME --kind token`. Em um servidor, passe o token pela variável `RECADO_TOKEN`.
error-keychain-locked = O chaveiro do sistema está bloqueado, ou espera por uma senha.
    .advice = Desbloqueie o chaveiro e tente de novo. Em um servidor, passe o token pela variável `RECADO_TOKEN`.
error-token-too-long = O token é mais longo do que o chaveiro do sistema aceita.
    .advice = Veja se foi colado só o token. Se for ele mesmo, passe-o pela variável `RECADO_TOKEN`.
error-token-unreadable = O que está no chaveiro do sistema para esta conta não pode ser lido como um token.
    .advice = Guarde o token de novo com `recado account secret NOME --kind token`.
error-token-missing = A conta “{ $name }” não tem token neste computador.
    .advice = Cole o token com `recado account secret "{ $name }" --kind token`, que lê da entrada padrão.
error-token-malformed = O texto recebido não é um token: está vazio, ou tem espaços ou letras que um token não tem.
    .advice = Copie da Meta só o token, inteiro, e cole de novo.
error-confirmation-needed = O token iria para { $host }, que não é um endereço da Meta. Ele não saiu daqui.
    .advice = Confira o endereço. Se é mesmo esse, repita o comando e responda “s”.

## Serviço e internet

error-service-refused = A Meta recusou o pedido.
    .advice = Veja em Detalhes o que a Meta diz.
error-service-unreachable = O Recado não consegue chegar ao serviço da Meta. O que está na fila espera.
    .advice = Confira a internet, o proxy e o firewall deste computador, e tente de novo.
error-service-no-answer = O serviço da Meta não respondeu a tempo.
    .advice = Espere um minuto e tente de novo.
error-service-answer-unreadable = A resposta chegou pela metade ou não é da Meta. Pode ser de um proxy ou da página de entrada de uma rede.
    .advice = Abra uma página no navegador para ver se a rede pede entrada. Confira também o endereço da conta com `recado account list`, e tente de novo.
error-history-unavailable = Nesta conta, a Meta não informa a entrega quando o Recado pergunta.
    .advice = Veja os números de entrega no WhatsApp Manager, na Meta. Sem notícia, a notificação continua aceita.

## Modelos e valores

error-template-not-found = Não há um modelo “{ $name }” na cópia deste computador.
    .advice = Traga os modelos da Meta com `recado template sync` e veja os nomes com `recado template list`.
error-template-language-missing = O modelo “{ $name }” não existe no idioma { $language }.
    .advice = Use um destes idiomas com `--language`: { $available }. Se ele é novo na Meta, atualize antes com `recado template sync`.
error-template-language-ambiguous = O modelo “{ $name }” existe em mais de um idioma: { $available }.
    .advice = Diga qual usar com `--language`.
error-template-not-approved = { $status ->
        [DRAFT] O modelo “{ $name }” ({ $language }) é um rascunho e ainda não foi para aprovação.
        [PENDING] O modelo “{ $name }” ({ $language }) espera a aprovação da Meta.
        [IN_APPEAL] O modelo “{ $name }” ({ $language }) está em revisão na Meta.
        [REJECTED] A Meta não aprovou o modelo “{ $name }” ({ $language }).
        [PAUSED] A Meta pausou o modelo “{ $name }” ({ $language }).
        [DISABLED] A Meta desativou o modelo “{ $name }” ({ $language }) de vez.
       *[other] O modelo “{ $name }” ({ $language }) não está aprovado na Meta: { $status }.
    }
    .advice = { $status ->
        [DRAFT] Peça a aprovação na Meta e depois atualize com `recado template sync`.
        [PENDING] Espere a aprovação e atualize com `recado template sync`.
        [IN_APPEAL] Espere a revisão e atualize com `recado template sync`.
        [REJECTED] Veja o motivo com `recado template show { $name }` e use outro modelo, ou corrija este e peça aprovação de novo.
        [PAUSED] Espere a pausa terminar e atualize com `recado template sync`, ou use outro modelo.
        [DISABLED] Use outro modelo. `recado template list --status APPROVED` mostra os aprovados.
       *[other] Atualize com `recado template sync` ou use outro modelo. `recado template list --status APPROVED` mostra os aprovados.
    }
error-template-unsupported = O modelo tem uma parte que esta versão do Recado ainda não preenche: { $names }.
    .advice = Use outro modelo, ou veja se há uma versão mais nova do Recado.
error-template-needs-file = { $format ->
        [IMAGE] O modelo “{ $name }” leva uma foto, e falta dizer qual.
        [VIDEO] O modelo “{ $name }” leva um vídeo, e falta dizer qual.
       *[other] O modelo “{ $name }” leva um documento, e falta dizer qual.
    }
    .advice = Diga o arquivo ou o endereço com `--media`. Numa planilha, a coluna com os nomes dos arquivos vai em `--media-column`, ou a pasta em `--media-folder`.
error-template-takes-no-file = O modelo “{ $name }” não leva arquivo.
    .advice = Envie sem o arquivo, ou use um modelo com imagem, vídeo ou documento no cabeçalho.
error-variable-missing = Falta o valor de: { $names }.
    .advice = { $header ->
        [yes] Dê a foto, o vídeo ou o documento do cabeçalho com `--media`, e o resto com `--var nome=valor`. O modelo pede: { $expected }.
       *[no] Dê um valor a cada variável com `--var nome=valor`. O modelo pede: { $expected }.
    }
error-variable-unknown = O modelo não tem: { $names }.
    .advice = Confira os nomes das variáveis com `recado template show NOME`.
    .details = O modelo pede: { $expected }.
error-variable-invalid = O valor não serve para: { $names }.
    .advice = Um cupom leva só letras sem acento e dígitos, até 15. Uma mídia é um endereço https ou um identificador da Meta. Um botão de resposta leva de 1 a 128 caracteres.
error-text-too-long = { $names ->
        [header] Com os valores, o cabeçalho fica com { $length } caracteres. O limite é { $limit }.
        [body] Com os valores, o texto fica com { $length } caracteres. O limite é { $limit }.
       *[other] Com os valores, uma parte do modelo fica com { $length } caracteres. O limite é { $limit }.
    }
    .advice = Encurte os valores. `recado template preview NOME --var nome=valor` mostra como fica.

## Telefones e contatos

error-phone-empty = Falta o telefone.
    .advice = Escreva o número com DDD, como 11 98765-4321.
error-phone-damaged = A planilha estragou este telefone: “{ $value }”. Alguns dígitos podem ter se perdido.
    .advice = Na planilha, mude a coluna para texto, escreva o número de novo e exporte outra vez.
error-phone-area-code-missing = Falta o DDD em “{ $value }”.
    .advice = Escreva o número com DDD, como 11 98765-4321.
error-phone-ninth-digit-missing = Falta o nono dígito em “{ $value }”. Hoje o número provável é { $suggestion }.
    .advice = Confirme com a pessoa e, se for esse, use { $suggestion }.
error-phone-not-reachable = “{ $value }” é um número de serviço, como 0800, e não recebe WhatsApp.
    .advice = Use o celular da pessoa ou o telefone da empresa dela.
error-phone-invalid = “{ $value }” não é um telefone que o Recado reconhece.
    .advice = Escreva o número com DDD, como 11 98765-4321. De outro país, comece com + e o código dele.
error-country-unknown = “{ $value }” não é a sigla de um país.
    .advice = Use as duas letras do país, como BR ou PT.
error-contact-exists = O número { $phone } já está nos contatos.
    .advice = Veja o contato com `recado contact search { $phone }`.
error-contact-not-found = Este contato não está mais na lista.
    .advice = Escolha outro, ou adicione a pessoa de novo.

error-person-not-found = Não há nada guardado sobre o número { $phone }.
    .advice = Confira o número. Se a pessoa usa outro, procure por ele.
error-edit-not-found = Esta mudança não pode ser desfeita: ou já foi, ou ficou antiga demais.
    .advice = Corrija os contatos um a um, ou importe de novo a planilha certa.
error-edit-not-last = Outra importação veio depois desta.
    .advice = Desfaça antes a mais nova.
error-segment-not-found = Não há um grupo “{ $name }”.
    .advice = Veja os grupos com `recado segment list`.
error-segment-exists = Já há um grupo “{ $name }”.
    .advice = Escolha outro nome, ou mude o grupo que já existe.
error-field-unknown = Nenhum contato tem um campo “{ $name }”.
    .advice = Veja os campos com `recado field list`. Para criar um: `recado field set NOME`.
error-field-value-invalid = “{ $value }” não serve para “{ $field }”.
    .advice = Escreva o valor como o campo pede: um número como 1.234,50, uma data como 31/12/2026.
error-nobody-chosen = Ninguém está em “{ $called }” agora. Nada entrou na fila.
    .advice = Confira o nome da etiqueta ou do grupo com `recado contact list`.
error-message-in-flight = Uma notificação para esta pessoa está saindo agora, e a resposta da Meta ainda não veio. Nada foi apagado.
    .advice = Espere um minuto e tente de novo.
## Caixa de saída

error-message-not-found = Não há uma notificação com o identificador “{ $id }”.
    .advice = Veja os identificadores com `recado outbox list`.
error-message-not-uncertain = A notificação “{ $id }” não está incerta; o estado dela já é conhecido.
    .advice = Veja o estado com `recado outbox show { $id }`.
error-batch-not-found = Esta conta não tem um envio com o identificador “{ $id }”.
    .advice = Veja os envios com `recado outbox list`. Se ele é de outra conta, diga qual com `--account NOME`.
error-time-passed = A hora marcada já passou: { $at }.
    .advice = Escolha uma hora que ainda vem, ou envie sem hora marcada.
error-time-invalid = “{ $value }” não é uma data com hora que o Recado entende.
    .advice = Escreva como 2026-12-01 09:00, no fuso da conta, ou como 2026-12-01T09:00:00-03:00.
error-message-not-retryable = { $state ->
        [scheduled] Esta notificação está agendada e ainda não saiu.
        [queued] Esta notificação está na fila e ainda não saiu.
        [sending] Esta notificação está saindo agora.
        [expired] O prazo desta notificação venceu.
        [cancelled] Esta notificação foi cancelada.
        [skipped] Esta notificação ficou de fora e não chegou a entrar na fila.
       *[other] A Meta já aceitou esta notificação.
    }
    .advice = Só se tenta de novo o que não foi entregue ou passou da hora. Se ainda faz sentido, envie uma nova.
error-retry-final = A Meta recusaria esta notificação outra vez, pelo mesmo motivo.
    .advice = Veja o motivo com `recado outbox show { $id }` e envie uma nova, com o que faltava corrigido.
error-retry-later = A Meta só aceita esta notificação de novo a partir de { $at }.
    .advice = Tente de novo depois disso. Antes, a Meta recusa outra vez.
error-message-uncertain = Não se sabe se a Meta recebeu esta notificação. Tentar de novo pode enviar duas vezes.
    .advice = Confira com a pessoa. Se ela não recebeu, diga com `recado outbox resolve { $id } --as not-sent` e então tente de novo.
error-engine-busy = Outro Recado já cuida dos envios destes dados, e só um pode fazer isso de cada vez.
    .advice = Deixe o outro seguir: ele também envia o que entrar na fila. Se preferir este, encerre o outro e tente de novo.
    .details = Quem está com os envios: { $program } (processo { $pid }).

## Planilhas

error-sheet-missing = O arquivo “{ $file }” não está lá.
    .advice = Confira o nome e a pasta do arquivo.
error-sheet-is-folder = “{ $file }” é uma pasta, e não um arquivo.
    .advice = Indique a planilha que está dentro dela.
error-sheet-unreadable = O arquivo não pode ser lido.
    .advice = Veja se você tem permissão para abrir o arquivo e se o disco dele ainda está conectado.
error-sheet-empty = A planilha “{ $file }” não tem nenhuma linha com dados.
    .advice = Ponha o nome das colunas na primeira linha e as pessoas a partir da segunda.
error-sheet-header-missing = A primeira linha de “{ $file }” não traz o nome das colunas.
    .advice = Ponha no alto uma linha com o nome de cada coluna, como telefone, nome e pedido.
error-sheet-header-duplicate = Duas colunas de “{ $file }” se chamam “{ $detail }”.
    .advice = Dê um nome diferente a cada coluna.
error-sheet-header-unreadable = A primeira linha de “{ $file }” não pode ser lida: uma aspa não fecha, ou uma célula mostra um erro.
    .advice = Corrija a primeira linha e salve a planilha de novo.
error-sheet-unknown = “{ $file }” não é uma planilha CSV nem XLSX.
    .advice = Abra o arquivo no programa de planilhas e salve como XLSX ou CSV.
error-sheet-other-format = O Recado não lê este tipo de planilha: “{ $file }”.
    .advice = Abra o arquivo no programa de planilhas e salve como XLSX ou CSV.
error-sheet-encrypted = A planilha “{ $file }” está protegida por senha.
    .advice = Salve uma cópia sem senha e use essa cópia.
error-sheet-broken = A planilha “{ $file }” está danificada e não pode ser lida até o fim. Nada dela foi usado.
    .advice = Abra no programa de planilhas, salve de novo e repita.
error-sheet-too-big = A planilha “{ $file }” é maior do que o Recado aceita ler de uma vez.
    .advice = Divida em planilhas menores, ou salve como CSV.
error-sheet-unwritable = O arquivo “{ $file }” não pode ser gravado.
    .advice = Veja se a pasta existe e é sua, se há espaço no disco e se o arquivo não está aberto em outro programa.
error-sheet-row-too-many-cells = A linha tem mais células do que a planilha tem colunas.
    .advice = Veja se um valor tem dentro dele o separador das colunas. Se tem, ponha o valor entre aspas.
error-sheet-row-quote-open = Uma aspa abre nesta linha e não fecha.
    .advice = Feche a aspa, ou tire a que sobra.
error-sheet-row-too-long = A linha é longa demais para ser uma só.
    .advice = Veja se falta fechar uma aspa ou quebrar a linha.
error-sheet-row-not-text = A linha tem algo que não é texto.
    .advice = Abra no programa de planilhas e salve de novo, como XLSX ou como CSV em UTF-8.
error-sheet-cell-error = Uma célula da linha mostra um erro no lugar do valor, como #N/D.
    .advice = Corrija a fórmula, ou escreva o valor no lugar dela.
error-sheet-row-unreadable = Uma célula da linha não pode ser lida.
    .advice = Escreva o valor dela de novo e salve a planilha.
error-sheet-too-many-columns = O arquivo “{ $file }” tem { $detail } colunas. Uma lista de pessoas não tem mais de 1000.
    .advice = Deixe no arquivo só as colunas que interessam. Se ele não tem tantas, veja se o separador está certo.
error-sheet-page-missing = A planilha “{ $file }” não tem uma aba “{ $detail }”.
    .advice = Escolha uma das abas que ela mostra.
error-sheet-card-open = O cartão começa e não termina.
    .advice = Exporte os contatos de novo no telefone ou no programa de onde vieram.
error-phone-column-missing = Nenhuma coluna do arquivo parece ter os telefones. Ele tem: { $columns }.
    .advice = Diga qual é com `--map COLUNA=phone`.
error-phone-column-wrong = A coluna “{ $column }” não tem nenhum telefone, só palavras. Nada foi importado.
    .advice = Diga qual coluna tem os telefones com `--map COLUNA=phone`.
error-import-stopped = A importação foi interrompida. A lista continua como estava.
    .advice = Repita quando quiser.
error-import-none = Não há uma importação para desfazer.
    .advice = Só a última importação se desfaz, e uma vez só.
row-field-value-invalid = { $field ->
        [language] O idioma “{ $value }” não é conhecido.
       *[other] “{ $value }” não serve para “{ $field }”.
    }
    .advice = Corrija a célula, ou importe esta coluna como texto.
row-contact-erased = Esta pessoa pediu para ser esquecida. Uma lista não a traz de volta.
    .advice = Se ela mesma quer voltar, adicione o contato à mão.
error-column-missing = A planilha não tem uma coluna “{ $name }”.
    .advice = Use uma das que ela tem: { $columns }.
error-recipient-column-missing = Nenhuma coluna da planilha diz para quem enviar. Ela tem: { $columns }.
    .advice = Chame de telefone a coluna dos números, ou diga qual é com `--map COLUNA=to`.
error-recipient-column-ambiguous = Mais de uma coluna pode ser a dos telefones: { $columns }.
    .advice = Diga qual é com `--map COLUNA=to`.
error-row-refused = Linha { $row }: { $why } Nada da planilha entrou na fila.
    .advice = Corrija a linha e repita.
error-row-key-missing = Falta a chave desta linha, na coluna “{ $column }”.
    .advice = Preencha a coluna com algo que só esta linha tem, como o número do pedido.
row-variable-missing = Falta o valor de: { $names }.
    .advice = Preencha a célula na planilha.
row-variable-invalid = O valor não serve para: { $names }.
    .advice = Um cupom leva só letras sem acento e dígitos, até 15. Uma mídia é um endereço https ou um identificador da Meta. Um botão de resposta leva de 1 a 128 caracteres.
row-text-too-long = { $names ->
        [header] Com os valores desta linha, o cabeçalho fica com { $length } caracteres. O limite é { $limit }.
        [body] Com os valores desta linha, o texto fica com { $length } caracteres. O limite é { $limit }.
       *[other] Com os valores desta linha, uma parte do modelo fica com { $length } caracteres. O limite é { $limit }.
    }
    .advice = Encurte os valores na planilha.
error-interrupted = A leitura da planilha foi interrompida. Nada dela entrou na fila.
    .advice = Repita quando quiser: ninguém recebe duas vezes por isso.

## Rascunhos de modelos

error-draft-not-found = Não há um rascunho “{ $id }”.
    .advice = Veja os rascunhos da conta e escolha um deles. Um rascunho apagado há mais de 30 dias não volta.
error-draft-changed = Este rascunho mudou em outro lugar. Nada foi alterado.
    .advice = Abra o rascunho de novo e faça a mudança na versão mais nova.
error-draft-has-errors = O rascunho ainda tem o que a Meta recusaria. Erros a corrigir: { $count }.
    .advice = Corrija os erros e peça a aprovação de novo.
error-draft-version-not-found = O rascunho não tem a versão { $number }.
    .advice = Veja as versões do rascunho e escolha uma delas.
error-draft-not-requested = Nada espera para sair deste rascunho.
    .advice = O pedido já saiu ou já foi retirado. Veja como está o rascunho.
error-library-text-not-found = Não há um texto “{ $id }” na biblioteca.
    .advice = Veja os textos da biblioteca e escolha um deles.
error-not-a-template = Isto não é um modelo do WhatsApp. Nada foi alterado.
    .advice = Use o JSON de um modelo, como a Meta o recebe ou o lista: um objeto com nome, idioma e partes.
error-template-part-wrong = Uma parte do modelo não é o que devia ser. Nada foi alterado.
    .advice = Corrija essa parte no arquivo e tente de novo.
    .details = Em { $path } { $expected ->
        [object] devia estar um objeto
        [list] devia estar uma lista
        [text] devia estar um texto
        [template] devia estar um modelo
       *[other] há um lugar que não existe
    }.
error-template-not-json = O texto não é JSON a partir da linha { $line }, coluna { $column }. Nada foi alterado.
    .advice = Veja se o arquivo está inteiro e se não sobra nem falta vírgula ou aspas nesse lugar.
error-account-has-drafts = A conta “{ $name }” tem rascunhos de modelos: { $count }. Ela não foi removida.
    .advice = Grave em arquivo os que quer guardar, apague os rascunhos e remova a conta.
error-template-file-missing = O arquivo “{ $file }” não está lá.
    .advice = Confira o nome e a pasta do arquivo.
error-template-file-unreadable = O Recado não consegue ler “{ $file }”.
    .advice = Veja se é um arquivo, e não uma pasta, e se você pode abri-lo.
error-template-file-too-long = “{ $file }” é grande demais para um arquivo de modelos.
    .advice = Escolha o JSON de um modelo, ou a lista de modelos de uma conta.

## Dados neste computador

error-data-folder-unusable = O Recado não consegue ler ou gravar na pasta de dados.
    .advice = Veja se a pasta é sua e se o disco aceita gravação, ou escolha outra com `--data-dir PASTA`.
    .details = Onde: { $path }
error-database-newer = Estes dados são de uma versão mais nova do Recado. Nada foi alterado.
    .advice = Atualize o Recado neste computador.
    .details = Os dados são da versão { $found }. Este Recado conhece até a { $known }.
error-database-damaged = O arquivo de dados está danificado ou não é do Recado.
    .advice = Não apague o arquivo. Feche o Recado, guarde o arquivo em outro lugar e ponha a sua última cópia na pasta de dados.
error-database-busy = Outro programa está segurando o arquivo de dados.
    .advice = Feche o que possa estar usando o arquivo, como uma cópia de segurança ou um antivírus, e tente de novo.
error-database-error = O Recado não conseguiu ler ou gravar os dados.
    .advice = Tente de novo. Se continuar, rode `recado doctor` para ver o que há.
error-disk-full = O disco está cheio. O que estava sendo gravado foi desfeito por inteiro.
    .advice = Libere espaço e tente de novo.
error-duplicate = Isto já está gravado. Nada foi alterado.
    .advice = Use o que já existe, ou tente de novo com outro nome.

## Linha de comando

error-usage = O Recado não entendeu o comando.
    .advice = `recado --help` mostra os comandos. Depois de um comando, `--help` mostra as opções dele.
error-input-unreadable = O Recado não consegue ler a entrada padrão. Nada foi alterado.
    .advice = Passe um arquivo de texto em UTF-8 com `< ARQUIVO`, ou a saída de outro programa com `|`.
error-internal = Algo no próprio Recado falhou.
    .advice = Tente de novo. Se continuar, rode `recado doctor` e mostre o resultado a quem cuida do Recado.
error-sandbox-start = O serviço de treino não consegue abrir o endereço { $address }. Talvez outro programa já use essa porta.
    .advice = Escolha outro. `recado sandbox serve --listen 127.0.0.1:0` usa uma porta livre.
