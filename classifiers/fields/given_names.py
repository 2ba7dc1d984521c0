"""Given names that are common in Canada, and how one is mended that a pen or a fax has bent.

Who signs is named under the strokes of a pen, where reading is worst; a given name is one of some hundred that most
people bear. A name is mended only where it was read badly, is none of them as read, and but one is a slip of reading
away from it: whoever has a rare name keeps it.
"""

from collections import Counter, defaultdict
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from classifiers.fields.repair import folded
from classifiers.fields.wordlists import listed

UNSURE = 0.92
"""Names read more surely than this are left as they are."""
SHORTEST = 4

_NAMES = listed("""
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald
Steven Stephen Andrew Paul Joshua Kenneth Kevin Brian Bryan George Timothy Ronald Jason Edward Jeffrey Geoffrey Ryan
Jacob Gary Nicholas Eric Jonathan Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond
Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Christian
Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bruce Gabriel Joe Logan Alan Allan
Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Phillip Eugene Liam Lucas
Oliver Owen Caleb Connor Evan Gavin Graham Gordon Ian Neil Stuart Stewart Trevor Warren Wesley Victor Leonard Clarence
Clifford Ernest Francis Frederick Gilbert Harvey Herbert Howard Hugh Leslie Lloyd Lorne Malcolm Martin Maurice Melvin
Murray Norman Percival Percy Reginald Rodney Ross Rupert Sidney Simon Spencer Stanley Theodore Vernon Wallace Wilfred
Cecil Cedric Clayton Clement Cyril Darren Derek Desmond Duncan Dwight Edgar Edmund Edwin Elliott Ferdinand Felix Floyd
Fraser Godfrey Grant Hector Horace Humphrey Ignatius Irving Isaac Ivan Jasper Jerome Julian Julius Lancelot Leopold
Lewis Lionel Luther Mitchell Montgomery Nigel Noel Oscar Oswald Quentin Randall Roderick Roland Sebastian Sylvester
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley
Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy
Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Catherine Christine Debra Rachel Carolyn Janet
Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea
Cheryl Hannah Jacqueline Martha Gloria Teresa Theresa Ann Anne Sara Madison Frances Kathryn Janice Jean Abigail Alice
Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Diana Natalie Brittany Charlotte Marie
Kayla Alexis Lori Lorraine Rose Vera Violet Wanda Wendy Winifred Yvonne Agnes Alexandra Amelia Audrey Beatrice Bernice
Bertha Blanche Bridget Caroline Cassandra Cecilia Charlene Claire Clara Colleen Constance Cordelia Daphne Dolores
Edith Edna Eileen Elaine Eleanor Elsie Erica Erin Esther Ethel Eunice Fiona Florence Gail Genevieve Georgina Geraldine
Gertrude Gillian Gladys Glenda Gwendolyn Harriet Hazel Hilary Hilda Ida Imelda Imogen Irene Iris Isabel Ivy Jane Jill
Jillian Joanna Joanne Josephine June Kirsten Lena Lillian Lily Lois Louise Lucille Lucy Lydia Mabel Marian Marion
Marjorie Maureen Maxine Mildred Minerva Miriam Moira Molly Monica Muriel Myrtle Nadine Naomi Nellie Nora Norma Olga
Opal Ottilie Pauline Pearl Penelope Philippa Phyllis Priscilla Rhonda Rita Roberta Rosalind Rosemary Sheila Shelley
Sonia Sylvia Tamara Tanya Tracy Ursula Valerie Vanessa Veronica Vivian Jean Michel Pierre André Jacques Claude
François Philippe Alain Bernard Marcel Daniel Gérard René Christian Patrick Yves Guy Gilles Luc Benoît Sylvain
Stéphane Éric Sébastien Mathieu Maxime Alexandre Guillaume Étienne Félix Frédéric Olivier Nicolas Antoine Vincent
Jérôme Martin Denis Normand Réjean Réal Gaétan Ghislain Fernand Rosaire Adélard Aimé Alcide Alphonse Aurèle Armand
Arsène Baptiste Bastien Camille Cédric Charles Clément Clovis Conrad Cyrille Damien Didier Donat Édouard Elzéar Émile
Ernest Eugène Évariste Fabien Florent Francis Gaston Georges Germain Gérald Grégoire Gustave Hector Henri Hervé Hubert
Hugo Isidore Jocelyn Joël Jules Julien Laurent Léandre Léo Léon Léopold Lionel Loïc Louis Lucien Ludovic Marc Marius
Maurice Médéric Napoléon Nazaire Octave Omer Oscar Ovide Pascal Paul Prosper Raphaël Raoul Raymond Rémi Renaud Richard
Robert Rodolphe Roger Roland Romain Romuald Samuel Serge Simon Télesphore Théo Théodore Théophile Thierry Thomas
Tristan Ulric Urbain Valère Victor Wilfrid Xavier Yvan Yvon Zacharie Zotique Marie Nathalie Isabelle Sylvie Catherine
Françoise Monique Nicole Jacqueline Christine Martine Véronique Sophie Stéphanie Julie Céline Hélène Cécile Chantal
Claudette Colette Danielle Denise Diane Dominique Élise Élisabeth Émilie Ève Francine Geneviève Ginette Gisèle
Hortense Huguette Jeanne Jocelyne Joséphine Josée Judith Karine Laurence Liette Line Lise Louise Lucie Lucienne Lyne
Madeleine Manon Marguerite Marianne Mariette Martine Maryse Mélanie Micheline Michèle Mireille Myriam Noémie Odette
Pascale Paulette Pauline Pierrette Raymonde Rébecca Régine Réjeanne Renée Rita Rolande Rosalie Rose Roxanne Sabrina
Simone Solange Suzanne Thérèse Valérie Virginie Viviane Yolande Yvette Adèle Agathe Aline Amélie Anaïs Andrée
Angélique Annette Annick Antoinette Ariane Aurélie Béatrice Bérénice Bernadette Blandine Brigitte Caroline Clémence
Clotilde Coralie Delphine Désirée Dorothée Édith Éléonore Élodie Eugénie Évelyne Fabienne Florence Gabrielle Germaine
Ghislaine Henriette Hermine Irène Jasmine Justine Léa Léonie Liliane Lilianne Lorraine Mathilde Maude Mélissa Nadine
Noëlla Océane Ophélie Raphaëlle Sandrine Solène Sylvianne Tatiana Ursule Violaine Siobhán Padraig Pádraig Niamh Aoife
Ciarán Cormac Eamon Fergus Finbar Gráinne Máire Máiréad Maeve Niall Nuala Oisín Orla Róisín Ruairí Saoirse Sinéad
Tadhg Alasdair Alistair Aileen Ailsa Angus Callum Catriona Donald Dougal Eilidh Ewan Farquhar Finlay Gregor Hamish
Iain Isla Kirsty Lachlan Mairi Morag Mungo Murdo Rory Sorcha Torquil Bronwen Bryn Carys Ceri Dafydd Delyth Dilys Dylan
Eirlys Emrys Gareth Gethin Glynis Gwen Gwyneth Huw Idris Iestyn Ieuan Mair Megan Meredith Nerys Olwen Owain Rhiannon
Rhys Sian Siân Tegan Tudur Björn Bjørn Anders Arne Astrid Axel Birgit Dagmar Einar Erik Freya Frida Gunnar Gustav
Hakon Halvard Harald Helga Hilde Håkon Inga Ingeborg Ingrid Johan Karin Kjell Knut Lars Leif Linnea Magnus Maja Mats
Nils Olaf Ragnar Ragnhild Rolf Rune Sigrid Sigurd Siv Solveig Sven Svetlana Thor Torsten Tove Ulf Ulrika Viggo Wilma
Åsa Jürgen Hans Heinrich Heike Helmut Horst Ilse Jutta Karl Klaus Kurt Lothar Manfred Matthias Monika Otto Petra
Reinhard Rolf Rüdiger Sabine Siegfried Stefan Ulrich Ursula Uwe Werner Wilhelm Wolfgang Annelies Cornelis Dirk Femke
Gerrit Hendrik Jan Joost Katrien Lieke Maarten Margriet Marijke Pieter Saskia Sjoerd Willem Wouter Agnieszka Andrzej
Aleksandra Barbara Bogdan Bożena Czesław Danuta Dariusz Elżbieta Ewa Grażyna Grzegorz Halina Henryk Irena Jacek
Jadwiga Jan Janusz Jarosław Jerzy Jolanta Kamil Katarzyna Kazimierz Krystyna Krzysztof Łukasz Maciej Magdalena
Małgorzata Marcin Marek Mariusz Michał Mieczysław Paweł Piotr Przemysław Rafał Stanisław Sławomir Tadeusz Teresa
Tomasz Urszula Wacław Waldemar Wanda Wiesław Witold Władysław Wojciech Zbigniew Zofia Zygmunt Anatoly Andriy Bohdan
Boris Daria Dmitri Dmytro Ekaterina Galina Halyna Igor Ilya Irina Iryna Ksenia Larissa Leonid Ludmila Lyudmyla Maksym
Mikhail Mykola Nadia Natalia Natasha Nikolai Oksana Oleg Oleh Oleksandr Olena Ostap Pavel Roman Ruslan Sergei Serhiy
Svitlana Taras Tatyana Valentina Vasyl Viktor Vladimir Volodymyr Yaroslav Yevgenia Yevgeny Yevhen Yulia Yuri Danica
Dragan Dušan Goran Gordana Ivana Jelena Jovana Ljubica Marko Milan Milica Milena Miloš Mirjana Nenad Nikola Petar
Radmila Slobodan Snežana Stjepan Tomislav Vesna Zdenka Zdravko Zoran Jaroslav Jiří Josef Libuše Ludmila Miroslav
Ondřej Radek Václav Zdeněk Zoltán Zoltan Attila Béla Dezső Erzsébet Ferenc Gábor György Gyula Ildikó Imre István János
József Judit Kálmán Katalin Lajos László Levente Magdolna Mihály Miklós Piroska Sándor Tamás Tibor Zsófia Zsuzsanna
Alexandru Bogdan Cristina Doina Florin Gheorghe Ioana Ion Mihai Nicolae Radu Simona Vasile Aggelos Anastasia Costas
Dimitra Dimitrios Eleni Georgios Ioannis Katerina Konstantinos Kostas Nikos Panagiotis Spyros Stavros Theodora Vasilis
Yannis Alessandra Alessandro Angelo Antonella Antonio Bruno Carlo Carmela Carmine Chiara Concetta Cosimo Domenico
Donato Elena Enzo Fabrizio Filippo Filomena Francesca Francesco Gaetano Gianni Giorgio Giovanna Giovanni Giulia
Giuseppe Graziella Luca Lucia Luigi Marcello Marco Mario Massimo Matteo Nicola Nunzio Ornella Paola Paolo Pasquale
Pietro Raffaele Rocco Rosaria Salvatore Sergio Silvia Stefano Tommaso Ugo Umberto Vincenzo Vito Adriana Alejandra
Alejandro Alfonso Alfredo Álvaro Ana Andrés Arturo Beatriz Carlos Carmen Catalina Consuelo Cristóbal Diego Dolores
Eduardo Emilio Enrique Esperanza Esteban Eva Felipe Fernanda Fernando Francisco Gonzalo Graciela Guadalupe Guillermo
Hernán Inés Isabel Javier Jesús Jorge Josefina Juana Julio Leticia Lourdes Luis Luisa Luz Manuel Marcela Margarita
Mariana Marisol Mercedes Miguel Mónica Nuria Octavio Pablo Paloma Pedro Pilar Rafael Ramón Raúl Ricardo Roberto Rocío
Rodrigo Rosa Salvador Santiago Soledad Tomás Valeria Verónica Víctor Ximena Yolanda Afonso Conceição Duarte Fátima
Filipe Gonçalo Helena Henrique Inês João Joaquim Jorge Lurdes Luís Mafalda Manuela Nuno Paulo Rui Susana Teresinha
Vasco Aarav Aditya Ajay Akash Amar Amit Amrit Anand Anil Anita Anjali Aparna Arjun Arun Asha Ashok Balwinder Bhavna
Charanjit Chandra Daljit Deepa Deepak Devi Dinesh Divya Ganesh Gaurav Geeta Gopal Gurdeep Gurinder Gurmeet Gurpreet
Gurvinder Harbhajan Hardeep Harinder Harjit Harpreet Harsha Indira Jagdeep Jagjit Jasbir Jaspreet Jaswinder Jatinder
Jyoti Kamal Kamala Karan Kavita Kiran Kirpal Krishna Kuldeep Kulwinder Lakhvir Lakshmi Latha Madhu Mahesh Mandeep
Maninder Manjit Manpreet Meena Mohan Mukesh Nalini Naresh Navdeep Navneet Neeraj Neha Nirmal Nisha Padma Parminder
Parveen Pooja Prabhjot Pradeep Prakash Pramod Prasad Pritam Priya Priyanka Puneet Radha Rahul Rajan Rajesh Rajinder
Rakesh Ramesh Ranjit Ravi Rekha Ritu Rohan Rupinder Sandeep Sangeeta Sanjay Santosh Sarita Satnam Satinder Savita
Seema Shankar Shanti Sharmila Shobha Simran Sita Sonal Sudha Sukhdeep Sukhwinder Sunil Sunita Surinder Suresh Sushila
Tejinder Uma Usha Varinder Vijay Vikram Vinay Vinod Vishal Yash Yogesh Aamir Abbas Abdul Abdullah Adel Adnan Ahmad
Ahmed Aisha Akram Ali Amal Amina Amir Amira Anwar Asif Asma Ayesha Aziz Bashir Bilal Dalia Faisal Farah Farid Farida
Faridah Farouk Fatima Fawzi Ghada Habib Hadi Hafsa Hamza Hanan Haroon Hasan Hassan Hiba Huda Hussein Ibrahim Imran
Iqbal Ismail Jamal Jamila Kamran Karim Khadija Khalid Laila Layla Leila Lina Mahmoud Malik Maryam Mehdi Mohamed
Mohammad Mohammed Mona Mounir Muhammad Mustafa Nabil Nadeem Nader Naima Nasser Nour Omar Osama Rabia Rachid Rania
Rashid Reza Rima Sabah Safia Said Salah Salim Salma Samir Samira Sana Sayed Shabnam Shahid Shirin Soraya Tahir Tamer
Tariq Umar Usman Waleed Walid Yasmin Yasmine Youssef Yusuf Zahra Zainab Zaki Zaynab Abena Abiodun Abiola Abosede
Adaeze Adebayo Adeola Adewale Adwoa Afia Ajoke Akosua Akua Akwasi Ama Amadou Aminata Amara Awa Ayo Ayodele Babajide
Babatunde Binta Bola Bukola Chiamaka Chidi Chidinma Chika Chinedu Chinonso Chioma Chukwuma Daouda Djibril Ebele Efua
Emeka Esi Fanta Fatou Fatoumata Femi Folake Folasade Funmilayo Gloria Ibrahima Idrissa Ifeanyi Ifeoma Ikenna Kemi Kofi
Kojo Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Lamine Mamadou Mariam Mariama Moussa Ngozi Nkechi Nneka Nnamdi Obinna
Olamide Oluwaseun Oumar Ousmane Rokia Salif Sekou Segun Seydou Tunde Uche Uchenna Yaa Yaw Yetunde Achieng Akinyi
Alemayehu Almaz Amanuel Atieno Bekele Biruk Dawit Emebet Eyob Fikru Getachew Girma Haile Hirut Juma Kamau Kassa Kebede
Kidane Kipchoge Makena Mekdes Mulugeta Mumbua Mwangi Njeri Njoroge Nyambura Odhiambo Otieno Selam Senait Tadesse
Tesfaye Tigist Wairimu Wambui Wangari Wanjiru Wanjiku Yohannes Zawadi Zewditu Lerato Lindiwe Nomvula Nosipho Sibusiso
Sipho Tendai Thabo Thandiwe Tinashe Zanele Anh Bao Binh Chau Cuong Diep Dung Duong Giang Hanh Hien Hieu Hoa Hoang Hong
Hung Huong Huy Khanh Kim Lan Lien Linh Loan Long Mai Minh Nga Ngoc Nhung Phuc Phuong Quan Quang Quoc Quyen Quynh Son
Tam Thanh Thao Thi Thien Thu Thuy Tien Trang Trinh Trung Tuan Tuyen Tuyet Van Viet Vinh Xuan Yen Chen Cheng Chun Fang
Feng Guang Hao Hui Jian Jianhua Jie Jing Jun Lei Lihua Liang Ling Mei Meiling Ming Na Ning Peng Ping Qiang Qing Rong
Rui Shan Shu Ting Wei Weiming Wen Xiaoling Xiaoming Xin Xiu Yan Yang Yi Ying Yong Yuan Yue Yun Zhen Zhi Zhong Akiko
Akira Asuka Ayumi Chiyo Daisuke Emiko Haruki Haruto Hideo Hikaru Hiroko Hiroshi Ichiro Junko Kaori Kazuko Kazuo Keiko
Kenji Kenta Kyoko Makoto Mariko Masako Masao Megumi Michiko Midori Misaki Naoko Noriko Reiko Sachiko Sakura Satoshi
Setsuko Shigeru Shinji Shizuko Sumiko Tadashi Takashi Takeshi Tomoko Toshio Yoko Yoshiko Yuki Yukiko Yumi Bora Eunji
Eunjung Hyejin Hyun Jihoon Jimin Jisoo Jiwoo Junho Kyung Mi Minho Minji Minseo Sang Seojun Seung Soojin Sooyoung Sung
Sunhee Taehyung Woo Yejin Youngho Amihan Bayani Benigno Corazon Crisanto Danilo Divina Edgardo Erlinda Evangeline
Florante Imelda Jocelyn Ligaya Luzviminda Maricel Marites Milagros Perla Remedios Reynaldo Rodrigo Rogelio Rosario
Rowena Teresita Virgilio Aanya Ariel Avraham Batya Chaim Chana Dov Dvora Eitan Eliezer Esther Gershon Golda Hadassah
Hillel Itzhak Malka Menachem Mendel Mordechai Moshe Nachman Noam Rivka Shimon Shira Shlomo Shmuel Tova Tzipora Yael
Yaakov Yehuda Yitzhak Yosef Zelda Aputik Atuat Elisapee Jaypeetee Joanasie Leetia Lootie Malaya Meeka Mosesie Natsiq
Nuka Nukilik Oolayou Ooleepeeka Peepeelee Pitseolak Sheila Siasi Simeonie Tagak Taqulik Ulluriaq Uqsuralik Waneek
Kateri Dakota Cheyenne Winona Anahera Aroha Hemi Kiri Ngaire Rangi Sione Tane Tevita
""")

_LOOK_ALIKE = tuple(
    frozenset(pair)
    for pair in (
        "ec", "eo", "ea", "ao", "co", "un", "uv", "nh", "hb", "ri", "rn", "rt", "il", "it", "lt", "tf", "fl", "gq",
        "gy", "yv", "s5", "s3", "s8", "g9", "b6", "l1", "i1", "o0", "z2", "sa", "ij", "vw", "mn", "ci", "cr", "kh",
    )
)  # fmt: skip
"""Letters that noise makes of each other."""


@cache
def _known() -> dict[str, str]:
    """How each given name is spelled, by its folded letters; where both are used, without accents."""
    found: dict[str, str] = {}
    for name in _NAMES:
        found[folded(name)] = name if folded(name) not in found else min(name, found[folded(name)])
    return found


@cache
def _spelled_in_two_ways() -> frozenset[str]:
    """Names that are written with other accents in another language: which one is meant nobody can tell."""
    return frozenset(plain for plain, count in Counter(folded(name) for name in set(_NAMES)).items() if count > 1)


@cache
def _by_length() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for plain in _known():
        found[len(plain)].append(plain)
    return {length: tuple(names) for length, names in found.items()}


def mended_given(word: str, sure: float) -> str:
    """A given name of one word (or of two that a hyphen joins), mended where it was read no better than `sure` 0..1."""
    if sure >= UNSURE:
        return word
    parts = word.split("-")
    return "-".join(_mended(part) for part in parts) if len(parts) <= 2 else word


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    plain = folded(word)
    if len(plain) < SHORTEST or not word[:1].isupper():
        return word
    if plain in _known():
        return _with_its_accents(word, _known()[plain])
    lengths = (len(plain), len(plain) + 1)
    near = {name for length in lengths for name in _by_length().get(length, ()) if _is_slip(word, plain, name)}
    if len(near) != 1:
        return word
    name = _known()[near.pop()]
    return name.upper() if _in_capitals(word) else name


def _in_capitals(word: str) -> bool:
    """Whether a word was printed in capitals, one of them misread or not."""
    return sum(letter.isupper() for letter in word) > len(word) / 2


def _with_its_accents(word: str, name: str) -> str:
    """A name with its own accents where it was read with another's, or with a speck ("Siobhän", "Pércival")."""
    strange = any(not one.isascii() and one != two for one, two in zip(word.lower(), name.lower(), strict=True))
    if not strange or folded(name) in _spelled_in_two_ways():
        return word
    return name.upper() if _in_capitals(word) else name


def _is_slip(word: str, plain: str, name: str) -> bool:
    """Whether reading made one slip: a letter lost, taken for one that looks alike, or for what stands in no name."""
    if len(name) > len(plain):
        return Indel.distance(plain, name, score_cutoff=1) == 1
    other = [place for place, (one, two) in enumerate(zip(plain, name, strict=True)) if one != two]
    if len(other) != 1:
        return False
    place = other[0]
    stray = not word[place].isalpha() or (place > 0 and word[place].isupper() and not _in_capitals(word))
    return stray or frozenset((plain[place], name[place])) in _LOOK_ALIKE
